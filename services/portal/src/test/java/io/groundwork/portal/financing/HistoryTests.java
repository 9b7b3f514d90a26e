package io.groundwork.portal.financing;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.financing.PlanApi.Entry;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.people.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class HistoryTests {

  private static final Path EVENTS = Path.of("../../schemas/src/main/avro/financing/plan.avdl");
  private static final Pattern RECORD = Pattern.compile("record (\\w+) \\{[^}]*\\bprojectId;");
  private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");
  private static final Map<String, Object> MONEY = Map.of("amount", "12.50", "currency", "RUB");

  private final MessageSource texts = texts();
  private final Formats formats = formats();
  private final History history = new History(texts, formats, new Sentences(texts, formats));
  private final Names names = new Names(Map.of("u", "Viktor Belov"), formats);

  @BeforeEach
  void speakEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyEventOfAPlanHasWords(String language) throws IOException {
    var types = RECORD.matcher(Files.readString(EVENTS)).results().map(it -> it.group(1)).toList();
    assertThat(types).hasSizeGreaterThan(20);
    for (var type : types) {
      var key = "financing.event." + type;
      assertThat(texts.getMessage(key, null, "", Locale.forLanguageTag(language)))
          .as(type)
          .isNotEmpty();
    }
  }

  @Test
  void saysWhoDidWhatAndWhy() {
    assertThat(said("DisbursementApproved", Map.of("approver", "u", "approvals", 1)))
        .isEqualTo("Viktor Belov approves a payment (1 of 2)");
    assertThat(said("DisbursementPaid", Map.of("amount", MONEY, "paidOn", "2026-11-26")))
        .isEqualTo("Paid: 12.50\u00a0RUB");
    assertThat(said("TrancheDue", Map.of("milestone", "FINANCIAL_CLOSE")))
        .isEqualTo("A tranche is due: Financial close");
    assertThat(said("ConditionMet", Map.of("kind", "INSURANCE", "evidence", "Policy 7")))
        .contains("Policy 7");
    assertThat(said("ConditionMet", Map.of("evidence", "NEW_SHARES_ACCEPTED")))
        .contains("the new shares are accepted");
    assertThat(said("SomethingNew", Map.of())).isEqualTo("SomethingNew");
  }

  @Test
  void showsTheNewestFirstAndNothingThatWasNotKnownThen() {
    var later = new Entry("TrancheDue", AT, AT.plusSeconds(60), "u", "bank", Map.of());
    var entries = List.of(entry("PlanOpened", Map.of("capex", MONEY)), later);
    assertThat(history.lines(entries, null, names))
        .extracting(History.Line::text)
        .containsExactly("A tranche is due: ", "The plan is opened, capex 12.50\u00a0RUB");
    assertThat(history.lines(entries, AT, names)).hasSize(1);
  }

  private String said(String type, Map<String, Object> event) {
    return history.lines(List.of(entry(type, event)), null, names).getFirst().text();
  }

  private static Entry entry(String type, Map<String, Object> event) {
    return new Entry(type, AT, AT, "u", "bank", event);
  }

  private static MessageSource texts() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("texts/messages");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  private Formats formats() {
    var zone = new MapConfigurationPropertySource(Map.of("portal.zone", "Asia/Vladivostok"));
    var settings = new Binder(zone).bind("portal", PortalSettings.class).get();
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean("texts", MessageSource.class, () -> texts);
      context.registerBean(Clock.class, () -> Clock.fixed(AT, ZoneId.of("UTC")));
      context.registerBean(PortalSettings.class, () -> settings);
      context.register(Formats.class);
      context.refresh();
      return context.getBean(Formats.class);
    }
  }
}
