package io.groundwork.portal.feed;

import io.groundwork.portal.page.Query;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the reader wants to be told, as it stands in the page's address. */
record FeedFilter(
    @Nullable String projectId,
    @Nullable String text,
    @Nullable String region,
    @Nullable String stage,
    @Nullable String kind) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Query set() {
    return new Query()
        .with("projectId", projectId != null && ID.matcher(projectId).matches() ? projectId : null)
        .with("text", text)
        .with("region", region)
        .with("stage", stage)
        .with("kind", kind);
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

  /** The same for events before these. */
  public String query(String cursor) {
    return set().with("cursor", cursor).toString();
  }
}
