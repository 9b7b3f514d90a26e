package io.groundwork.portal.sites;

import io.groundwork.portal.page.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which plots the reader wants to see, as it stands in the page's address. */
record PlotFilter(
    @Nullable String territoryId,
    @Nullable String status,
    @Nullable String minHectares,
    @Nullable String cursor) {

  MultiValueMap<String, String> parameters() {
    return new Query()
        .with("territoryId", territoryId)
        .with("status", status)
        .with("minHectares", minHectares == null ? null : minHectares.replace(',', '.'))
        .with("cursor", cursor)
        .parameters();
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
}
