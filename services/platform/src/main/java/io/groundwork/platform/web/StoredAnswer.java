package io.groundwork.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The first answer to a key, as it is given again. */
record StoredAnswer(
    byte[] requestHash,
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String contentType,
    byte[] body) {

  static StoredAnswer of(IdempotencyKey key, ContentCachingResponseWrapper response) {
    return new StoredAnswer(
        key.requestHash(),
        response.getStatus(),
        response.getHeader("Location"),
        response.getHeader("ETag"),
        response.getContentType(),
        response.getContentAsByteArray());
  }

  void replay(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Idempotency-Replayed", "true");
    header(response, "Location", location);
    header(response, "ETag", etag);
    if (contentType != null) {
      response.setContentType(contentType);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void header(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }
}
