package io.groundwork.portal.board;

import io.groundwork.portal.page.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the reader wants to see, as it stands in the page's address. */
record BoardFilter(
    @Nullable String text,
    @Nullable String agreement,
    @Nullable String region,
    @Nullable String activity,
    @Nullable String authority,
    @Nullable String condition) {

  private Query set() {
    return new Query()
        .with("text", text)
        .with("agreement", agreement)
        .with("region", region)
        .with("activity", activity)
        .with("authority", authority)
        .with("condition", condition);
  }

  public boolean isSet() {
    return !set().isEmpty();
  }

  MultiValueMap<String, String> parameters() {
    return set().parameters();
  }

  /** Behind an address: with {@code ?}, or empty. */
  public String query() {
    return set().toString();
  }
}
