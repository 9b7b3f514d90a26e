package io.groundwork.portal.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service put into a sentence, by its kind, as the reader writes it. */
record Parts(Formats formats, Function<String, @Nullable String> translated) {

  /** Codes that people add: one without a text is shown as it is. */
  private static final Set<String> OPEN =
      Set.of("organisation", "activity", "kind", "sites.regime", "financing.milestone");

  /** Null if it is nothing of the kind, or has no text. */
  @Nullable String of(String kind, String part) {
    try {
      return switch (kind) {
        case "", "numbered" -> part;
        case "sentence" -> translated.apply(part);
        case "sentence?" -> otherwise(translated.apply(part), part);
        case "sentences" -> each(part, "; ", translated);
        case "date" -> formats.date(LocalDate.parse(part));
        case "time" -> formats.time(Instant.parse(part));
        case "number" -> formats.rate(new BigDecimal(part));
        case "money" -> money(part);
        case "role" -> each(part, " or ", role -> formats.code("role", role));
        default -> code(kind, part);
      };
    } catch (DateTimeException _) {
      return null;
    }
  }

  private @Nullable String code(String kind, String code) {
    var text = formats.code(kind, code, "");
    return text.isEmpty() && OPEN.contains(kind) ? code : text.isEmpty() ? null : text;
  }

  private String money(String part) {
    var at = part.indexOf(' ');
    var amount = new BigDecimal(part.substring(0, at));
    return formats.money(new Money(amount, part.substring(at + 1)));
  }

  private static @Nullable String each(
      String all, String between, Function<String, @Nullable String> text) {
    var texts = Stream.of(all.split(between)).map(text).toList();
    var separator = between.isBlank() || between.startsWith(" ") ? ", " : between;
    return texts.contains(null) ? null : texts.stream().collect(Collectors.joining(separator));
  }

  private static String otherwise(@Nullable String text, String part) {
    return text == null ? part : text;
  }
}
