package io.groundwork.platform.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * What was answered when a stream was at a version.
 *
 * @param pattern of the handler's path, by which requests are counted
 */
record KnownAnswer(
    String topic,
    String stream,
    long version,
    String pattern,
    int status,
    @Nullable String contentType,
    List<Header> headers,
    byte[] body) {

  private static final int HEADERS = 3_000;

  record Header(String name, String value) {}

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(observed -> observed.setPathPattern(pattern));
    response.setStatus(status);
    for (var header : headers) {
      response.addHeader(header.name(), header.value());
    }
    if (contentType != null) {
      response.setContentType(contentType);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  /** Bytes in memory, about. */
  int length() {
    return body.length + HEADERS;
  }
}
