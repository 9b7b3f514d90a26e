package io.groundwork.platform.answer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** All of a request that its answer may depend on. */
record Question(
    String authorization, String path, @Nullable String accept, @Nullable String ifNoneMatch) {

  private static final String SCHEME = "Bearer ";

  /** Null for a request whose answer is never known. */
  static @Nullable Question of(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())
        || request.getQueryString() != null
        || hasBody(request)
        || repeats(request, HttpHeaders.AUTHORIZATION)
        || repeats(request, HttpHeaders.ACCEPT)
        || repeats(request, HttpHeaders.IF_NONE_MATCH)) {
      return null;
    }
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith(SCHEME)
        ? new Question(
            authorization,
            request.getRequestURI(),
            request.getHeader(HttpHeaders.ACCEPT),
            request.getHeader(HttpHeaders.IF_NONE_MATCH))
        : null;
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static boolean repeats(HttpServletRequest request, String header) {
    var values = request.getHeaders(header);
    if (values.hasMoreElements()) {
      values.nextElement();
    }
    return values.hasMoreElements();
  }

  String token() {
    return authorization.substring(SCHEME.length());
  }

  /** Characters, about. */
  int length() {
    return authorization.length() + path.length() + length(accept) + length(ifNoneMatch);
  }

  private static int length(@Nullable String header) {
    return header == null ? 0 : header.length();
  }
}
