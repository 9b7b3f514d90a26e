package io.groundwork.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's token from {@link TestIssuer}, valid unless told otherwise. Immutable: every method
 * returns another one.
 */
public final class TestTokens {

  public static final String AUDIENCE = "groundwork";

  private static final Duration LIFE = Duration.ofHours(1);

  private final JWTClaimsSet claims;

  private TestTokens(JWTClaimsSet claims) {
    this.claims = claims;
  }

  public static TestTokens of(String user) {
    var now = Instant.now();
    return new TestTokens(
        new JWTClaimsSet.Builder()
            .subject(user)
            .claim("name", user)
            .claim("roles", List.of())
            .issuer(TestIssuer.uri())
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build());
  }

  public TestTokens named(String name) {
    return with("name", name);
  }

  public TestTokens organisation(String organisation) {
    return with("org", organisation);
  }

  public TestTokens roles(String... roles) {
    return with("roles", List.of(roles));
  }

  public TestTokens audience(String audience) {
    return with("aud", List.of(audience));
  }

  public TestTokens issuer(String issuer) {
    return with("iss", issuer);
  }

  /** Long enough ago for any tolerance between clocks. */
  public TestTokens expired() {
    var past = Instant.now().minus(LIFE);
    return with("iat", Date.from(past.minus(LIFE))).with("exp", Date.from(past));
  }

  /** Any claim, also one of the wrong type; null leaves it out. */
  public TestTokens with(String claim, @Nullable Object value) {
    return new TestTokens(new JWTClaimsSet.Builder(claims).claim(claim, value).build());
  }

  public String token() {
    return signed(TestIssuer.key());
  }

  /** For the {@code Authorization} header. */
  public String bearer() {
    return "Bearer " + token();
  }

  /** {@code alg: none}. */
  public String unsigned() {
    return new PlainJWT(claims).serialize();
  }

  /** Signed well, with a key that is not the issuer's. */
  public String signedByOtherKey() {
    return signed(TestIssuer.foreignKey());
  }

  private String signed(RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
