package io.groundwork.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What an address says behind its path: the parameters that are set, in their order. */
public final class Query {

  private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

  /** Sets a parameter, unless there is nothing to it. */
  public Query with(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parameters.set(name, value.strip());
    }
    return this;
  }

  public boolean isEmpty() {
    return parameters.isEmpty();
  }

  /** As a service is asked. */
  public MultiValueMap<String, String> parameters() {
    return parameters;
  }

  /** Behind a path: with {@code ?}, or empty. */
  @Override
  public String toString() {
    return UriComponentsBuilder.newInstance()
        .queryParams(UriUtils.encodeQueryParams(parameters))
        .build(true)
        .toUriString();
  }
}
