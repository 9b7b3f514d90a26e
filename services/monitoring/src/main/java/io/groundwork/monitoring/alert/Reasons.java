package io.groundwork.monitoring.alert;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * What services themselves give as a reason, in the reader's words: found by the English texts of
 * the bundle's {@code reason.…}. What a person wrote stays as it is, unless in the same words.
 */
final class Reasons {

  private static final String PREFIX = "reason.";
  private static final String PLACE = "{0}";

  private record Known(String key, Pattern pattern) {}

  private final MailTexts texts;
  private final List<Known> known;

  Reasons(MailTexts texts) {
    this.texts = texts;
    var english = ResourceBundle.getBundle("alert/texts", Locale.ROOT);
    this.known =
        english.keySet().stream()
            .filter(key -> key.startsWith(PREFIX))
            .sorted()
            .map(key -> new Known(key, pattern(english.getString(key))))
            .toList();
  }

  private static Pattern pattern(String text) {
    var place = text.indexOf(PLACE);
    return place < 0
        ? Pattern.compile(Pattern.quote(text))
        : Pattern.compile(
            Pattern.quote(text.substring(0, place))
                + (place == 0 ? "(\\d+)" : "(.+)")
                + Pattern.quote(text.substring(place + PLACE.length())),
            Pattern.DOTALL);
  }

  /** What is put into one may be one itself. */
  String in(Locale locale, String reason) {
    for (var each : known) {
      var found = each.pattern().matcher(reason);
      if (found.matches()) {
        return found.groupCount() == 0
            ? texts.say(locale, each.key())
            : texts.say(locale, each.key(), in(locale, found.group(1)));
      }
    }
    return reason;
  }
}
