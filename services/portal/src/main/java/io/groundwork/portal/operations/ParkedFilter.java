package io.groundwork.portal.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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
    var parameters = new LinkedMultiValueMap<String, String>();
    put(parameters, "handler", handler);
    put(parameters, "topic", topic);
    put(parameters, "key", key);
    put(parameters, "cursor", cursor);
    if (!isAll()) {
      parameters.set("waits", "false");
    }
    parameters.set("limit", AT_ONCE);
    return parameters;
  }

  public boolean isAll() {
    return all != null && !all.isBlank();
  }

  public boolean isSet() {
    return !choice().isEmpty();
  }

  /** Another page of one service, with the same filter. */
  public String address(String service, @Nullable String cursor) {
    var parameters = choice();
    parameters.set("service", service);
    put(parameters, "cursor", cursor);
    return UriComponentsBuilder.fromPath("/operations/parked")
        .queryParams(UriUtils.encodeQueryParams(parameters))
        .build(true)
        .toUriString();
  }

  private MultiValueMap<String, String> choice() {
    var parameters = new LinkedMultiValueMap<String, String>();
    put(parameters, "service", service);
    put(parameters, "handler", handler);
    put(parameters, "topic", topic);
    put(parameters, "key", key);
    put(parameters, "all", all);
    return parameters;
  }

  private static void put(
      MultiValueMap<String, String> parameters, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parameters.set(name, value.strip());
    }
  }
}
