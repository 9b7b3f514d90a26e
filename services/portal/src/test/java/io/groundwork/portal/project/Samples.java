package io.groundwork.portal.project;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Money;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.project.FactsApi.Entry;
import io.groundwork.portal.project.Project.Condition;
import io.groundwork.portal.project.Project.Details;
import io.groundwork.portal.project.Project.Milestone;
import io.groundwork.portal.project.Project.Partner;
import io.groundwork.portal.project.Project.Shares;
import io.groundwork.portal.project.Project.Signature;
import io.groundwork.portal.project.Project.Track;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A dairy farm, and the texts and formats a page has. */
final class Samples {

  static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");
  static final String ONE = "6f1c0f0e-1c2f-4a55-9c4c-000000000001";
  static final String TWO = "6f1c0f0e-1c2f-4a55-9c4c-000000000002";

  private Samples() {}

  static Project project(String stage) {
    return project(stage, "ACTIVE", "AGREED");
  }

  static Project project(String stage, String condition, @Nullable String shares) {
    var partners =
        List.of(
            new Partner(ONE, "Farm One", "RU-KHA", BigDecimal.valueOf(60)),
            new Partner(TWO, "Farm Two", "BY", BigDecimal.valueOf(40)));
    var details =
        new Details(
            "Dairy",
            null,
            null,
            "RU-KHA",
            "0141",
            "Cows",
            new Money(BigDecimal.TEN, "RUB"),
            5,
            partners,
            "OWN_SITE",
            null,
            null);
    return new Project(
        "p",
        7,
        stage,
        AT,
        new Condition(condition, null, null),
        "agency",
        "somebody",
        AT,
        details,
        List.of(),
        List.of(new Track("SITE", false, AT)),
        shares == null ? null : new Shares(shares, partners, AT),
        List.of(new Signature(ONE, AT)),
        List.of(new Milestone("ROOF", "CONSTRUCTION", "The roof", LocalDate.EPOCH, null)),
        null);
  }

  static Entry entry(String type, String correlation, Map<String, Object> summary) {
    return entry(type, correlation, AT, summary);
  }

  static Entry entry(String type, String correlation, Instant at, Map<String, Object> summary) {
    return new Entry(
        type + correlation, "projects.project", type, at, "actor", "agency", correlation, summary);
  }

  static ResourceBundleMessageSource texts() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("texts/messages");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  static Sentences sentences() {
    return new Sentences(texts(), formats());
  }

  static Formats formats() {
    var zone = new MapConfigurationPropertySource(Map.of("portal.zone", "Asia/Vladivostok"));
    var settings = new Binder(zone).bind("portal", PortalSettings.class).get();
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(
          "texts", org.springframework.context.MessageSource.class, Samples::texts);
      context.registerBean(Clock.class, () -> Clock.fixed(AT, ZoneId.of("UTC")));
      context.registerBean(PortalSettings.class, () -> settings);
      context.register(Formats.class);
      context.refresh();
      return context.getBean(Formats.class);
    }
  }
}
