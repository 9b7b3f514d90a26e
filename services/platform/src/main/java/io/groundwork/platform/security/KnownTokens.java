package io.groundwork.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Spares a token that was verified a second verification for as long as the issuer's keys are the
 * very ones it was verified with. They are asked for as if it were verified, so a key that the
 * issuer withdraws is believed no longer than without this; times and claims are checked each time.
 */
final class KnownTokens implements JwtDecoder, VerifiedTokens {

  private record Known(Jwt token, JWKSet keys) {}

  private final Recent<Known> tokens = new Recent<>();
  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> validator;
  private final JWKSetSource<SecurityContext> source;

  KnownTokens(
      JwtDecoder decoder,
      OAuth2TokenValidator<Jwt> validator,
      JWKSetSource<SecurityContext> source) {
    this.decoder = decoder;
    this.validator = validator;
    this.source = source;
  }

  @Override
  public Jwt decode(String text) {
    var known = tokens.get(text);
    return known != null && good(known) ? known.token() : verify(text);
  }

  @Override
  public boolean good(String text) {
    var known = tokens.get(text);
    return known != null && good(known);
  }

  private boolean good(Known known) {
    return known.keys() == keys() && !validator.validate(known.token()).hasErrors();
  }

  /** Keys that change meanwhile are not the ones remembered, so that they are never too new. */
  private Jwt verify(String text) {
    var before = keys();
    var token = decoder.decode(text);
    if (before != null) {
      tokens.put(text, new Known(token, before));
    }
    return token;
  }

  /** Null when there are none, of which the decoder knows what to say. */
  private @Nullable JWKSet keys() {
    try {
      var now = System.currentTimeMillis();
      return source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, null);
    } catch (KeySourceException _) {
      return null;
    }
  }
}
