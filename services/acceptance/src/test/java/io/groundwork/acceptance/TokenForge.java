package io.groundwork.acceptance;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens as the issuer would never make them, signed with the issuer's own key, so that nothing but
 * the fault a test names can be the reason of a refusal.
 */
final class TokenForge {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String issuer;
  private final JsonNode key;

  TokenForge(Addresses addresses) {
    this.issuer = addresses.url("identity");
    this.key =
        JSON.readTree(
            new Database(addresses, "identity")
                .texts("SELECT jwk FROM signing_key WHERE retired_at IS NULL")
                .getFirst());
  }

  /** Right in every respect. */
  Map<String, Object> claims(String user, String organisation, List<String> roles) {
    var now = Instant.now().getEpochSecond();
    var claims = new HashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("sub", user);
    claims.put("name", user);
    claims.put("org", organisation);
    claims.put("roles", roles);
    claims.put("aud", List.of("groundwork"));
    claims.put("iat", now - 10);
    claims.put("exp", now + 3600);
    return claims;
  }

  String signed(Map<String, Object> claims) {
    return signed(claims, issuersKey());
  }

  /** Signed by somebody else in the issuer's name. */
  String signedByAStranger(Map<String, Object> claims) {
    try {
      return signed(claims, KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned(Map<String, Object> claims) {
    return part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims) + ".";
  }

  private String signed(Map<String, Object> claims, PrivateKey with) {
    var header = Map.<String, Object>of("alg", "RS256", "kid", key.path("kid").asString());
    var content = part(header) + "." + part(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(with);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PrivateKey issuersKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(
              new RSAPrivateCrtKeySpec(
                  number("n"),
                  number("e"),
                  number("d"),
                  number("p"),
                  number("q"),
                  number("dp"),
                  number("dq"),
                  number("qi")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private BigInteger number(String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
  }

  private static String part(Map<String, Object> values) {
    return BASE64.encodeToString(JSON.writeValueAsBytes(values));
  }
}
