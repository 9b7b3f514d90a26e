package io.groundwork.portal.operations;

import io.groundwork.portal.page.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which parked messages the reader wants to see, as it stands in the page's address.
 *
 * @param all anything: what waits behind another one, too
 * @param cursor where the page of one service begins
 */
record ParkedFilter(
    @Nullable String service,
    @Nullable String handler,
    @Nullable String topic,
    @Nullable String key,
    @Nullable String all,
    @Nullable String cursor) {

  private static final String AT_ONCE = "50";

  /** Those to ask. */
  List<String> services() {
    return service == null || service.isBlank() ? Pipeline.SERVICES : List.of(service);
  }

  /** As a service takes it. */
  MultiValueMap<String, String> parameters() {
    return messages()
        .with("cursor", cursor)
        .with("waits", isAll() ? null : "false")
        .with("limit", AT_ONCE)
        .parameters();
  }

  public boolean isAll() {
    return all != null && !all.isBlank();
  }

  public boolean isSet() {
    return !messages().with("service", service).with("all", all).isEmpty();
  }

  /** Another page of one service, with the same filter. */
  public String address(String service, @Nullable String cursor) {
    return "/operations/parked"
        + messages().with("all", all).with("service", service).with("cursor", cursor);
  }

  private Query messages() {
    return new Query().with("handler", handler).with("topic", topic).with("key", key);
  }
}
