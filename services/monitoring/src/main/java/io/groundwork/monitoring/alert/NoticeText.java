package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A mail about what happened: what, to which project, when, and where in the portal to read on. */
@Component
class NoticeText {

  private final MailTexts texts;
  private final FactText facts;
  private final PortalLinks links;

  NoticeText(MailTexts texts, FactText facts, MonitoringSettings settings) {
    this.texts = texts;
    this.facts = facts;
    this.links = new PortalLinks(settings.alerts().portal());
  }

  MailTexts.Text of(Language language, UUID subscription, JsonNode body) {
    var locale = language.locale();
    var told = body.path("data");
    var title = told.path("title").asString("");
    var happened = happened(locale, body);
    var what = breaches(locale, told).findAny().isEmpty() ? happened : breached(locale, told);
    var subject = title.isEmpty() ? what : texts.say(locale, "notice.subject", what, title);
    var lines =
        new ArrayList<>(Stream.concat(breaches(locale, told), Stream.of(happened)).toList());
    if (!title.isEmpty()) {
      lines.add(texts.say(locale, "notice.project", title));
    }
    lines.addAll(facts.of(locale, told.path("summary"), title));
    lines.add(time(locale, Instant.parse(body.path("timestamp").asString())));
    var read = texts.say(locale, "notice.open") + "\n" + links.about(told);
    var end = texts.say(locale, "notice.end") + "\n" + links.subscription(subscription);
    var text = lines.stream().distinct().collect(Collectors.joining("\n"));
    return new MailTexts.Text(subject, String.join("\n\n", List.of(text, read, end)));
  }

  private String breached(Locale locale, JsonNode told) {
    return breaches(locale, told).collect(Collectors.joining(", "));
  }

  private Stream<String> breaches(Locale locale, JsonNode told) {
    return StreamSupport.stream(told.path("breaches").spliterator(), false)
        .map(each -> texts.say(locale, "breach." + each.asString()));
  }

  /** A type that no bundle has yet is told by its name. */
  private String happened(Locale locale, JsonNode body) {
    var stage = body.path("data").path("stage").asString("");
    var type = body.path("type").asString();
    if (!stage.isEmpty()) {
      return texts.say(locale, "entered", texts.say(locale, "stage." + stage));
    }
    var key = "event." + type;
    var said = texts.say(locale, key);
    return said.equals(key) ? type : said;
  }

  private String time(Locale locale, Instant at) {
    return texts.say(locale, "notice.when", Written.time(locale, at));
  }
}
