package io.groundwork.portal.board;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader wants to see, as it stands in the page's address. */
record BoardFilter(
    @Nullable String text,
    @Nullable String agreement,
    @Nullable String region,
    @Nullable String activity,
    @Nullable String authority,
    @Nullable String condition) {

  /** Only what is set. */
  private Map<String, String> set() {
    return Stream.of(
            Map.entry("text", orEmpty(text)),
            Map.entry("agreement", orEmpty(agreement)),
            Map.entry("region", orEmpty(region)),
            Map.entry("activity", orEmpty(activity)),
            Map.entry("authority", orEmpty(authority)),
            Map.entry("condition", orEmpty(condition)))
        .filter(each -> !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }

  public boolean isSet() {
    return !set().isEmpty();
  }

  MultiValueMap<String, String> parameters() {
    var parameters = new LinkedMultiValueMap<String, String>();
    set().forEach(parameters::set);
    return parameters;
  }

  /** Behind {@code ?} or {@code &}, empty when nothing is set. */
  public String query() {
    var query = UriComponentsBuilder.newInstance().queryParams(parameters()).encode().build();
    return query.getQuery() == null ? "" : query.getQuery();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
