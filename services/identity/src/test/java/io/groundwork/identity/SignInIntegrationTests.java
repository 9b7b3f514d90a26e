package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SignInIntegrationTests {

  private static final String CLI = "groundwork-cli";
  private static final RunningIdentity IDENTITY = RunningIdentity.on(TestDatabase.create());

  private final Browser browser = IDENTITY.browser();

  @AfterAll
  static void stop() {
    IDENTITY.close();
  }

  @Test
  void givesTheOrganisationAndRolesOfWhoSignsInWithCodeAndProofKey() {
    var first = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    assertThat(Browser.location(first)).endsWith("/sign-in");
    var signedIn = browser.signIn("ann", "right");
    assertThat(Browser.location(signedIn)).contains("/oauth2/authorize");
    var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    assertThat(Browser.location(answer)).startsWith(Browser.CALLBACK).contains("state=s1");

    var code = Browser.code(answer).orElseThrow();
    var tokens = browser.token(Browser.exchange(CLI, Browser.CALLBACK, code));

    var claims = Browser.claims(tokens.get("access_token").stringValue());
    assertThat(claims.get("iss").stringValue()).isEqualTo(RunningIdentity.ISSUER);
    var subject = claims.get("sub").stringValue();
    assertThat(UUID.fromString(subject)).hasToString(subject);
    assertThat(claims.get("name").stringValue()).isEqualTo("Ann Example");
    assertThat(claims.get("org").stringValue()).isEqualTo("agency");
    assertThat(claims.get("roles")).hasToString("[\"REGISTRAR\",\"REVIEWER\"]");
    assertThat(claims.get("aud")).hasToString("\"groundwork\"");
    assertThat(claims.get("exp").longValue() - claims.get("iat").longValue()).isEqualTo(600);
    assertThat(tokens.has("refresh_token")).isFalse();
    var id = Browser.claims(tokens.get("id_token").stringValue());
    assertThat(id.get("aud").stringValue()).isEqualTo(CLI);
    assertThat(id.get("sub").stringValue()).isEqualTo(subject);
    assertThat(id.get("name").stringValue()).isEqualTo("Ann Example");

    var bearer = "Bearer " + tokens.get("access_token").stringValue();
    assertThat(browser.json("/userinfo", "Authorization", bearer).get("org").stringValue())
        .isEqualTo("agency");
  }

  @Test
  void takesACodeOnlyOnce() {
    browser.signIn("ann", "right");
    var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    var form = Browser.exchange(CLI, Browser.CALLBACK, Browser.code(answer).orElseThrow());
    browser.token(form);

    assertThat(browser.token(form).get("error").stringValue()).isEqualTo("invalid_grant");
  }

  @Test
  void refusesACodeWithAnotherProofKey() {
    browser.signIn("ann", "right");
    var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    var code = Browser.code(answer).orElseThrow();
    var form = new HashMap<>(Browser.exchange(CLI, Browser.CALLBACK, code));
    form.put("code_verifier", Browser.VERIFIER.replace('a', 'b'));

    assertThat(browser.token(form).get("error").stringValue()).isEqualTo("invalid_grant");
  }

  @Test
  void answersAWrongPasswordAndAnUnknownNameAlike() {
    var wrong = browser.signIn("bob", "wrong");
    var unknown = browser.signIn("nobody", "wrong");

    assertThat(Browser.location(wrong)).endsWith("/sign-in?refused");
    assertThat(Browser.location(unknown)).isEqualTo(Browser.location(wrong));
    assertThat(browser.get("/sign-in?refused").body()).contains("role=\"alert\"");
    assertThat(Browser.location(browser.authorize(Browser.request(CLI, Browser.CALLBACK))))
        .endsWith("/sign-in");
  }

  @Test
  void refusesARequestWithoutProofKey() {
    browser.signIn("ann", "right");
    var request = new HashMap<>(Browser.request(CLI, Browser.CALLBACK));
    request.remove("code_challenge");
    request.remove("code_challenge_method");

    var answer = browser.authorize(request);

    assertThat(Browser.location(answer)).contains("error=invalid_request");
    assertThat(Browser.code(answer)).isEmpty();
  }

  @Test
  void neverRedirectsToAnUnregisteredAddress() {
    browser.signIn("ann", "right");

    var elsewhere = browser.authorize(Browser.request(CLI, "https://evil.example/callback"));
    var otherPath = browser.authorize(Browser.request(CLI, "http://127.0.0.1:51234/other"));

    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.body()).contains("This sign-in cannot go on");
    assertThat(otherPath.statusCode()).isEqualTo(400);
  }

  @Test
  void refusesASignInWithoutTheFormsOwnToken() {
    var answer = browser.post("/sign-in", Map.of("username", "ann", "password", "right"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void signsOut() {
    browser.signIn("ann", "right");
    var page = browser.get("/").body();
    assertThat(page).contains("Ann Example");

    var csrf = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    browser.post("/sign-out", Map.of("_csrf", csrf));

    assertThat(browser.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
    assertThat(browser.get("/sign-in?signed-out").body()).contains("You are signed out");
  }
}
