package io.groundwork.portal.insight;

import io.groundwork.portal.page.Query;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which projects and days the reader wants to see, as it stands in the page's address. */
record InsightFilter(
    @Nullable String agreement,
    @Nullable String region,
    @Nullable String activity,
    @Nullable String organisation,
    @Nullable String authority,
    @Nullable String from,
    @Nullable String to,
    @Nullable String cohort) {

  private static final Set<String> DAYS = Set.of("from", "to", "cohort");

  private Query set() {
    return new Query()
        .with("agreement", agreement)
        .with("region", region)
        .with("activity", activity)
        .with("organisation", organisation)
        .with("authority", authority)
        .with("from", from)
        .with("to", to)
        .with("cohort", cohort);
  }

  public @Nullable String value(String name) {
    return parameters().getFirst(name);
  }

  public boolean isSet() {
    return !set().isEmpty();
  }

  MultiValueMap<String, String> parameters() {
    return set().parameters();
  }

  /** For what lies ahead, of which a period in the past would show nothing. */
  MultiValueMap<String, String> projects() {
    var parameters = parameters();
    DAYS.forEach(parameters::remove);
    return parameters;
  }

  /** Behind an address: with {@code ?}, or empty. */
  public String query() {
    return set().toString();
  }

  /** What is wrong with a day, as a key of the bundles; null when it is one. */
  public @Nullable String wrong(String field) {
    var from = day("from");
    var to = day("to");
    if (value(field) != null && day(field) == null) {
      return "insight.day.wrong";
    }
    var reversed = field.equals("to") && from != null && to != null && to.isBefore(from);
    return reversed ? "insight.day.before" : null;
  }

  public boolean isWrong() {
    return List.of("from", "to").stream().anyMatch(field -> wrong(field) != null);
  }

  private @Nullable LocalDate day(String field) {
    var text = value(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
