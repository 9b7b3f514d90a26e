package io.groundwork.portal.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader wants to be told, as it stands in the page's address. */
record FeedFilter(
    @Nullable String projectId,
    @Nullable String text,
    @Nullable String region,
    @Nullable String stage,
    @Nullable String kind) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Only what is set. */
  private Map<String, String> set() {
    var set = new LinkedHashMap<String, String>();
    put(set, "projectId", projectId != null && ID.matcher(projectId).matches() ? projectId : null);
    put(set, "text", text);
    put(set, "region", region);
    put(set, "stage", stage);
    put(set, "kind", kind);
    return set;
  }

  public boolean isSet() {
    return !set().isEmpty();
  }

  MultiValueMap<String, String> parameters() {
    var parameters = new LinkedMultiValueMap<String, String>();
    set().forEach(parameters::set);
    return parameters;
  }

  /** Behind an address: with {@code ?}, or empty. */
  public String query() {
    return query(parameters());
  }

  /** The same for events before these. */
  public String query(String cursor) {
    var parameters = parameters();
    parameters.set("cursor", cursor);
    return query(parameters);
  }

  private static String query(MultiValueMap<String, String> parameters) {
    return UriComponentsBuilder.newInstance()
        .queryParams(parameters)
        .encode()
        .build()
        .toUriString();
  }

  private static void put(Map<String, String> set, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      set.put(name, value.strip());
    }
  }
}
