package io.groundwork.portal.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

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

  /** Only what is set. */
  private Map<String, String> set() {
    var set = new LinkedHashMap<String, String>();
    put(set, "agreement", agreement);
    put(set, "region", region);
    put(set, "activity", activity);
    put(set, "organisation", organisation);
    put(set, "authority", authority);
    put(set, "from", from);
    put(set, "to", to);
    put(set, "cohort", cohort);
    return set;
  }

  public @Nullable String value(String name) {
    return set().get(name);
  }

  public boolean isSet() {
    return !set().isEmpty();
  }

  MultiValueMap<String, String> parameters() {
    var parameters = new LinkedMultiValueMap<String, String>();
    set().forEach(parameters::set);
    return parameters;
  }

  /** For what lies ahead, of which a period in the past would show nothing. */
  MultiValueMap<String, String> projects() {
    var parameters = parameters();
    DAYS.forEach(parameters::remove);
    return parameters;
  }

  /** Behind an address: with {@code ?}, or empty. */
  public String query() {
    return UriComponentsBuilder.newInstance()
        .queryParams(parameters())
        .encode()
        .build()
        .toUriString();
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

  private static void put(Map<String, String> set, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      set.put(name, value.strip());
    }
  }
}
