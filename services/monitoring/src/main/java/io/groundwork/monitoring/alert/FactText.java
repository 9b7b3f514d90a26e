package io.groundwork.monitoring.alert;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What of an event's fields says something to people: no ids, no codes, nobody who acted. */
@Component
class FactText {

  static final List<String> TOLD =
      List.of(
          "name",
          "title",
          "track",
          "amount",
          "committed",
          "gap",
          "undrawn",
          "dueOn",
          "resumeBy",
          "validUntil",
          "heldUntil",
          "offerUntil",
          "reason");

  private final MailTexts texts;
  private final Reasons reasons;

  FactText(MailTexts texts) {
    this.texts = texts;
    this.reasons = new Reasons(texts);
  }

  /** Lines, in that order; a title that is the project's own is told already. */
  List<String> of(Locale locale, JsonNode summary, String title) {
    return TOLD.stream()
        .filter(field -> !summary.path(field).asString("").isBlank())
        .filter(field -> !summary.path(field).asString().equals(title))
        .map(field -> line(locale, field, summary.path(field)))
        .toList();
  }

  private String line(Locale locale, String field, JsonNode value) {
    var written =
        switch (field) {
          case "track" -> texts.say(locale, "track." + value.asString());
          case "reason" -> reasons.in(locale, value.asString());
          default -> Written.value(locale, field, value);
        };
    return texts.say(locale, "notice.fact", texts.say(locale, "fact." + field), written);
  }
}
