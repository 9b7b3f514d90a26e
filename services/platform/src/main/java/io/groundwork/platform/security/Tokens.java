package io.groundwork.platform.security;

import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * What makes a token good; the issuer's keys are fetched with the first token, not at the start.
 */
final class Tokens {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Tokens() {}

  static KnownTokens decoder(SecurityProperties properties) {
    var keys = IssuerKeys.of(properties, http());
    var decoder =
        NimbusJwtDecoder.withJwkSource(new JWKSetBasedJWKSource<>(keys))
            .jwsAlgorithms(
                algorithms -> {
                  algorithms.clear();
                  algorithms.addAll(properties.algorithms());
                })
            .build();
    var validator = validator(properties);
    decoder.setJwtValidator(validator);
    return new KnownTokens(decoder, validator, keys);
  }

  private static RestTemplate http() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return new RestTemplate(requests);
  }

  private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
    var times = new JwtTimestampValidator(properties.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtIssuerValidator(properties.issuerUri()),
        new JwtClaimValidator<Iterable<String>>(
            "aud", audience -> contains(audience, properties.audience())),
        new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()));
  }

  private static boolean contains(@Nullable Iterable<String> all, String one) {
    if (all != null) {
      for (var each : all) {
        if (each.equals(one)) {
          return true;
        }
      }
    }
    return false;
  }
}
