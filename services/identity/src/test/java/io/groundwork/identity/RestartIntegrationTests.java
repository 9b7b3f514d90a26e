package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RestartIntegrationTests {

  private static final String CLI = "groundwork-cli";

  private final String database = TestDatabase.create();

  @Test
  void keepsTheSigningKeyOverARestart() {
    var before = keys();

    assertThat(keys()).isEqualTo(before).hasSize(1);
  }

  @Test
  void publishesTheOldKeyAfterARotationAndSignsWithTheNewOne() {
    var before = keys();
    try (var identity = RunningIdentity.on(database, "--identity.keys.rotation=1ms")) {
      var published = keyIds(identity.browser().json("/oauth2/jwks"));

      assertThat(published).hasSizeGreaterThan(1).containsAll(before);
      assertThat(Browser.header(idToken(identity)).get("kid").stringValue())
          .isEqualTo(published.getFirst())
          .isNotIn(before);
    }
    try (var identity =
        RunningIdentity.on(
            database, "--identity.keys.rotation=1ms", "--identity.keys.retention=0s")) {
      assertThat(keyIds(identity.browser().json("/oauth2/jwks"))).hasSize(1);
    }
  }

  @Test
  void encryptsKeysWithAPasswordAndNeedsItAgain() {
    try (var identity = RunningIdentity.on(database, "--identity.keys.password=secret")) {
      var stored =
          identity
              .context()
              .getBean(JdbcClient.class)
              .sql("SELECT jwk FROM signing_key")
              .query(String.class)
              .single();
      assertThat(stored).doesNotContain("RSA");
      assertThat(keyIds(identity.browser().json("/oauth2/jwks"))).hasSize(1);
    }
    try (var identity = RunningIdentity.on(database)) {
      assertThat(identity.browser().get("/oauth2/jwks").statusCode()).isEqualTo(500);
    }
  }

  @Test
  void leavesPeopleSignedInOverARestart() {
    Browser browser;
    String code;
    int port;
    try (var identity = RunningIdentity.on(database)) {
      browser = identity.browser();
      port = identity.port();
      browser.signIn("ann", "right");
      var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
      code = Browser.code(answer).orElseThrow();
    }
    try (var _ = RunningIdentity.on(database, "--server.port=" + port)) {
      assertThat(browser.get("/").body()).contains("Ann Example");
      var tokens = browser.token(Browser.exchange(CLI, Browser.CALLBACK, code));
      assertThat(tokens.has("access_token")).isTrue();
    }
  }

  @Test
  void makesANameWaitAfterWrongPasswordsEvenWithTheRightOneAndAfterARestart() {
    try (var identity = RunningIdentity.on(database, "--identity.throttle.attempts=3")) {
      var browser = identity.browser();
      for (int i = 0; i < 3; i++) {
        browser.signIn("ann", "wrong");
      }
      assertThat(Browser.location(browser.signIn("ann", "right"))).endsWith("/sign-in?refused");
      assertThat(Browser.location(browser.signIn("bob", "right"))).endsWith("/");
    }
    try (var identity = RunningIdentity.on(database)) {
      assertThat(Browser.location(identity.browser().signIn("ann", "right")))
          .endsWith("/sign-in?refused");
    }
  }

  @Test
  void forgetsAuthorizationsADayAfterTheyHaveExpired() {
    try (var identity = RunningIdentity.on(database)) {
      idToken(identity);
      var authorizations = identity.context().getBean(AuthorizationRepository.class);

      assertThat(authorizations.deleteExpired(Instant.now())).isZero();
      assertThat(authorizations.deleteExpired(Instant.now().plus(Duration.ofHours(1)))).isOne();
    }
  }

  @Test
  void startsOnlyWithADirectory() {
    assertThatThrownBy(() -> RunningIdentity.on(database, "--identity.directory=missing.yaml"))
        .hasRootCauseInstanceOf(Directory.DirectoryRefused.class)
        .hasStackTraceContaining("IDENTITY_DIRECTORY");
  }

  @Test
  void takesTheScenariosOrganisations() {
    var file = "--identity.directory=../../deploy/scenario/organisations.yaml";
    try (var identity = RunningIdentity.on(database, file)) {
      assertThat(Browser.location(identity.browser().signIn("igor.petrov", "groundwork-demo")))
          .endsWith("/");
    }
  }

  private List<String> keys() {
    try (var identity = RunningIdentity.on(database)) {
      return keyIds(identity.browser().json("/oauth2/jwks"));
    }
  }

  private static List<String> keyIds(JsonNode set) {
    return set.get("keys").valueStream().map(key -> key.get("kid").stringValue()).toList();
  }

  private static String idToken(RunningIdentity identity) {
    var browser = identity.browser();
    browser.signIn("ann", "right");
    var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    var code = Browser.code(answer).orElseThrow();
    return browser
        .token(Browser.exchange(CLI, Browser.CALLBACK, code))
        .get("id_token")
        .stringValue();
  }
}
