package io.groundwork.platform.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Spares a header in which a token was found the search for it, and the firewall's look at each of
 * its characters; whether the token is good is asked anew.
 */
final class KnownHeaders implements BearerTokenResolver {

  private final BearerTokenResolver resolver = new DefaultBearerTokenResolver();
  private final Recent<String> tokens = new Recent<>();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = received(request);
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

  /** Not through the firewall: a header that it refuses is never among the known ones. */
  private static @Nullable String received(HttpServletRequest request) {
    ServletRequest received = request;
    while (received instanceof ServletRequestWrapper wrapper) {
      received = wrapper.getRequest();
    }
    return received instanceof HttpServletRequest http
        ? http.getHeader(HttpHeaders.AUTHORIZATION)
        : null;
  }
}
