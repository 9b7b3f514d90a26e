package io.groundwork.portal.sites;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which plots the reader wants to see, as it stands in the page's address. */
record PlotFilter(
    @Nullable String territoryId,
    @Nullable String status,
    @Nullable String minHectares,
    @Nullable String cursor) {

  MultiValueMap<String, String> parameters() {
    var parameters = new LinkedMultiValueMap<String, String>();
    put(parameters, "territoryId", territoryId);
    put(parameters, "status", status);
    put(parameters, "minHectares", minHectares == null ? null : minHectares.replace(',', '.'));
    put(parameters, "cursor", cursor);
    return parameters;
  }

  public boolean isSet() {
    return !parameters().isEmpty();
  }

  /** The filter of a page's map and of its next page, without where this one begins. */
  public Map<String, String> choice() {
    var parameters = parameters();
    parameters.remove("cursor");
    return parameters.toSingleValueMap();
  }

  private static void put(
      MultiValueMap<String, String> parameters, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parameters.set(name, value.strip());
    }
  }
}
