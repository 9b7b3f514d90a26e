package io.groundwork.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Spares a header in which a token was found the search for it; whether it is good is asked anew.
 */
final class KnownHeaders implements BearerTokenResolver {

  private final BearerTokenResolver resolver = new DefaultBearerTokenResolver();
  private final Recent<String> tokens = new Recent<>();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return resolver.resolve(request);
    }
    var known = tokens.get(header);
    if (known != null) {
      return known;
    }
    var token = resolver.resolve(request);
    if (token != null) {
      tokens.put(header, token);
    }
    return token;
  }
}
