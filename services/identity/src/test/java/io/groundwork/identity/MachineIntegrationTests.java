package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MachineIntegrationTests {

  private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");
  private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
  private static final RunningIdentity IDENTITY =
      RunningIdentity.on(TestDatabase.create(), "--identity.tokens.machine-lifetime=5m");

  private final Browser browser = IDENTITY.browser();

  @AfterAll
  static void stop() {
    IDENTITY.close();
  }

  @Test
  void givesAMachineATokenOfItsOrganisationForTheConfiguredTime() {
    var answer = browser.token(GRANT, "Authorization", basic("ledger", "secret"));

    var claims = Browser.claims(answer.get("access_token").stringValue());
    assertThat(claims.get("sub").stringValue()).isEqualTo("ledger");
    assertThat(claims.get("client_id").stringValue()).isEqualTo("ledger");
    assertThat(claims.get("org").stringValue()).isEqualTo("bank");
    assertThat(claims.get("roles")).hasToString("[\"FINANCIER\"]");
    assertThat(claims.get("exp").longValue() - claims.get("iat").longValue()).isEqualTo(300);
    assertThat(answer.has("refresh_token")).isFalse();
  }

  @Test
  void refusesAWrongSecretInTheProtocolsOwnWords() {
    var answer = browser.post("/oauth2/token", GRANT, "Authorization", basic("ledger", "wrong"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
  }

  @Test
  void refreshesForAConfidentialClientThatSignsPeopleIn() {
    var callback = "https://desk.example/callback";
    browser.signIn("ann", "right");
    var answer = browser.authorize(Browser.request("desk", callback));
    var secret = basic("desk", "another secret");
    var code = Browser.code(answer).orElseThrow();
    var tokens = browser.token(Browser.exchange("desk", callback, code), "Authorization", secret);

    var refresh =
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.get("refresh_token").stringValue());
    var renewed = browser.token(refresh, "Authorization", secret);

    var claims = Browser.claims(renewed.get("access_token").stringValue());
    var before = Browser.claims(tokens.get("access_token").stringValue());
    assertThat(claims.get("sub")).isEqualTo(before.get("sub"));
    assertThat(claims.get("client_id").stringValue()).isEqualTo("desk");
    assertThat(claims.get("org").stringValue()).isEqualTo("agency");
    assertThat(claims.get("exp").longValue() - claims.get("iat").longValue()).isEqualTo(600);
    assertThat(browser.token(refresh, "Authorization", secret).get("error").stringValue())
        .isEqualTo("invalid_grant");
  }

  @Test
  void letsNoScriptOfAnotherOriginReadAToken() {
    for (var origin : new String[] {"http://127.0.0.1:8084", "http://elsewhere.example"}) {
      var answer = browser.post("/oauth2/token", GRANT, "Origin", origin);
      assertThat(answer.headers().firstValue(ALLOWED_ORIGIN)).as(origin).isEmpty();
    }
  }

  @Test
  void describesItselfForDiscovery() {
    var discovery = browser.json("/.well-known/openid-configuration");

    assertThat(discovery.get("issuer").stringValue()).isEqualTo(RunningIdentity.ISSUER);
    assertThat(discovery.get("jwks_uri").stringValue()).endsWith("/oauth2/jwks");
    assertThat(discovery.get("code_challenge_methods_supported")).hasToString("[\"S256\"]");
    assertThat(discovery.get("id_token_signing_alg_values_supported")).hasToString("[\"RS256\"]");
  }

  @Test
  void publishesNoPrivatePartOfAKey() {
    var key = browser.json("/oauth2/jwks").get("keys").get(0);

    assertThat(key.get("kty").stringValue()).isEqualTo("RSA");
    assertThat(key.has("n")).isTrue();
    assertThat(key.has("d")).isFalse();
    assertThat(key.has("p")).isFalse();
  }

  @Test
  void isReadyWithItsDatabase() {
    assertThat(browser.json("/actuator/health/readiness").get("status").stringValue())
        .isEqualTo("UP");
    assertThat(browser.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(browser.get("/actuator/env", "Accept", "text/html").statusCode()).isEqualTo(302);
  }

  private static String basic(String id, String secret) {
    var pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
