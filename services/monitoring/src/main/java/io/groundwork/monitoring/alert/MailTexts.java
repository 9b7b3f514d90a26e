package io.groundwork.monitoring.alert;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

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

  /** The text under a key, or the key itself when no bundle has it. */
  public String say(Locale locale, String key, Object... values) {
    return bundles.getMessage(key, values, key, locale) instanceof String text ? text : key;
  }
}
