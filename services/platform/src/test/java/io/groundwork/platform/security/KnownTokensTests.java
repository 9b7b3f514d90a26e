package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KnownTokensTests {

  private static final RSAKey KEY = key("k1");
  private static final RSAKey NEXT = key("k2");

  private final Issuer issuer = new Issuer();
  private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
  private int verified;
  private final JwtDecoder decoder = decoder();
  private final KnownTokens tokens =
      new KnownTokens(
          text -> {
            verified++;
            return decoder.decode(text);
          },
          times,
          issuer);

  /** What the issuer says of its keys; null when it is away. */
  private static final class Issuer implements JWKSetSource<SecurityContext> {

    private @Nullable JWKSet keys = new JWKSet(KEY.toPublicJWK());

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
        throws JWKSetUnavailableException {
      if (keys == null) {
        throw new JWKSetUnavailableException("away");
      }
      return keys;
    }

    @Override
    public void close() {}
  }

  private JwtDecoder decoder() {
    var decoder = NimbusJwtDecoder.withJwkSource(new JWKSetBasedJWKSource<>(issuer)).build();
    decoder.setJwtValidator(times);
    return decoder;
  }

  @Test
  void verifiesATokenOnceForAsLongAsTheKeysAreTheSame() {
    var token = token(KEY);

    assertThat(tokens.decode(token).getSubject()).isEqualTo("u1");
    assertThat(tokens.decode(token).getSubject()).isEqualTo("u1");

    assertThat(verified).isEqualTo(1);
  }

  @Test
  void believesNoKnownTokenWhoseKeyWasWithdrawn() {
    var token = token(KEY);
    tokens.decode(token);

    issuer.keys = new JWKSet(NEXT.toPublicJWK());

    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    assertThat(tokens.decode(token(NEXT)).getSubject()).isEqualTo("u1");
  }

  @Test
  void verifiesAgainWithKeysThatWereAskedForAgain() {
    var token = token(KEY);
    tokens.decode(token);

    issuer.keys = new JWKSet(KEY.toPublicJWK());
    tokens.decode(token);

    assertThat(verified).isEqualTo(2);
  }

  @Test
  void believesNoKnownTokenWithoutKeys() {
    var token = token(KEY);
    tokens.decode(token);

    issuer.keys = null;

    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void refusesAKnownTokenThatIsNoLongerOrNotYetGood() {
    var token = token(KEY);
    tokens.decode(token);

    times.setClock(at(Instant.now().plus(Duration.ofHours(1))));
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);

    times.setClock(at(Instant.now().minus(Duration.ofHours(1))));
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void takesNoForgedSignatureForTheKnownOne() {
    var token = token(KEY);
    tokens.decode(token);
    var forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void tellsOfAKnownTokenWhetherItIsStillGood() {
    var token = token(KEY);
    assertThat(tokens.good(token)).isFalse();
    tokens.decode(token);
    assertThat(tokens.good(token)).isTrue();
    assertThat(verified).isEqualTo(1);

    times.setClock(at(Instant.now().plus(Duration.ofHours(1))));
    assertThat(tokens.good(token)).isFalse();

    times.setClock(Clock.systemUTC());
    issuer.keys = new JWKSet(NEXT.toPublicJWK());
    assertThat(tokens.good(token)).isFalse();

    issuer.keys = null;
    assertThat(tokens.good(token)).isFalse();
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private static String token(RSAKey key) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .subject("u1")
            .notBeforeTime(Date.from(now.minusSeconds(60)))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
