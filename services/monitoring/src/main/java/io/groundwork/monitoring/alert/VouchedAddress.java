package io.groundwork.monitoring.alert;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** The e-mail address that the issuer says it has verified; most tokens hold none. */
final class VouchedAddress {

  private VouchedAddress() {}

  static @Nullable String ofCaller() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
            && caller.getCredentials() instanceof Jwt token
            && Boolean.TRUE.equals(token.getClaim("email_verified"))
            && token.getClaim("email") instanceof String address
        ? address
        : null;
  }
}
