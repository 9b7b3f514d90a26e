package io.groundwork.portal.sites;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plot is short of, taken out of the sentence in which the service says it, so that it can
 * be said in the reader's language too.
 *
 * @param text the end of a key of the bundles
 */
record Shortage(String text, List<Object> values) {

  private static final Pattern AMOUNT = Pattern.compile("has (?:labour for )?(\\S+) of (\\S+) .*");
  private static final Map<String, Pattern> KNOWN =
      Map.of(
          "AVAILABLE",
          Pattern.compile("is ([A-Z]+) for another project"),
          "AREA",
          AMOUNT,
          "POWER",
          AMOUNT,
          "GAS",
          AMOUNT,
          "WATER",
          AMOUNT,
          "LABOUR",
          AMOUNT,
          "DATE",
          Pattern.compile("is available from (\\d{4}-\\d\\d-\\d\\d)"),
          "ROAD",
          Pattern.compile("has no access by road"),
          "RAIL",
          Pattern.compile("has no access by rail"),
          "REGIME",
          Pattern.compile("lies under (\\S+), not (\\S+)"));

  static @Nullable Shortage of(String need, String reason) {
    var pattern = KNOWN.get(need);
    var found = pattern == null ? null : pattern.matcher(reason);
    if (found == null || !found.matches()) {
      return null;
    }
    return switch (need) {
      case "AVAILABLE" -> new Shortage("taken", List.of(found.group(1)));
      case "DATE" -> new Shortage("date", List.of(LocalDate.parse(found.group(1))));
      case "ROAD", "RAIL" -> new Shortage("access", List.of());
      case "REGIME" -> new Shortage("regime", List.of(found.group(1), found.group(2)));
      default -> new Shortage("amount", List.of(number(found.group(1)), number(found.group(2))));
    };
  }

  private static Object number(String text) {
    return new BigDecimal(text);
  }
}
