package io.groundwork.monitoring.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Subjects and texts out of the bundles {@code alert/texts}. */
@Component
public class MailTexts {

  /** A subject is one line, whatever a project's title holds. */
  record Text(String subject, String body) {
    Text {
      subject = subject.replaceAll("\\s+", " ");
    }
  }

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  MailTexts() {
    bundles.setBasename("alert/texts");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
  }

  Text confirmation(Language language, String link) {
    var locale = language.locale();
    return new Text(say(locale, "confirm.subject"), say(locale, "confirm.text", link));
  }

  /** Of what happened to a project: which, what and when. */
  Text notice(Language language, JsonNode body) {
    var locale = language.locale();
    var told = body.path("data");
    var what = what(locale, body);
    var title = told.path("title").asString("");
    var subject = title.isEmpty() ? what : say(locale, "notice.subject", what, title);
    var time = time(locale, Instant.parse(body.path("timestamp").asString()));
    return new Text(
        subject,
        say(locale, "notice.text", what, title, told.path("projectId").asString("–"), time)
            + "\n\n"
            + facts(told.path("summary")));
  }

  /** The text under a key, or the key itself when no bundle has it. */
  public String say(Locale locale, String key, Object... values) {
    return bundles.getMessage(key, values, key, locale) instanceof String text ? text : key;
  }

  private String what(Locale locale, JsonNode body) {
    var breaches =
        StreamSupport.stream(body.path("data").path("breaches").spliterator(), false)
            .map(each -> say(locale, "breach." + each.asString()))
            .collect(Collectors.joining(", "));
    var stage = body.path("data").path("stage").asString("");
    if (!breaches.isEmpty()) {
      return breaches;
    }
    return stage.isEmpty()
        ? body.path("type").asString()
        : say(locale, "entered", say(locale, "stage." + stage));
  }

  private static String time(Locale locale, Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  private static String facts(JsonNode summary) {
    return summary.properties().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue().asString())
        .collect(Collectors.joining("\n"));
  }
}
