package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionTemplate;

/** What identity keeps of people, and what it must not. */
class TracesIntegrationTests {

  private static final String CLI = "groundwork-cli";
  private static final String SECRET = "a-secret-of-anns";

  @TempDir Path folder;
  private final String database = TestDatabase.create();

  @Test
  void aTokenOnItsWayBringsNoForgottenLinkBack() {
    try (var identity = RunningIdentity.on(database)) {
      var granted = granted(identity, "ann");
      people(identity).forget("ann");

      assertThatThrownBy(() -> authorizations(identity).save(granted))
          .isInstanceOf(OAuth2AuthenticationException.class);

      assertThat(rows(identity, "oauth2_authorization")).isZero();
      authorizations(identity).save(granted(identity, "ann"));
      assertThat(rows(identity, "oauth2_authorization")).isOne();
    }
  }

  @Test
  void aTokenWaitsForTheForgettingThatHasBegun() {
    try (var identity = RunningIdentity.on(database)) {
      var granted = granted(identity, "ann");
      var transaction = identity.context().getBean(TransactionTemplate.class);

      var saving =
          Objects.requireNonNull(
              transaction.execute(
                  _ -> {
                    people(identity).forget("ann");
                    var begun =
                        CompletableFuture.runAsync(() -> authorizations(identity).save(granted));
                    assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                    return begun;
                  }));

      assertThatThrownBy(() -> saving.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(OAuth2AuthenticationException.class);
      assertThat(rows(identity, "oauth2_authorization")).isZero();
    }
  }

  @Test
  void whoIsBackInTheDirectoryIsNotForgotten() throws IOException {
    var all = Files.readString(Path.of("src/test/resources/directory.yaml"));
    var without = Files.writeString(folder.resolve("d.yaml"), all.replace("id: ann,", "id: eve,"));
    UUID ann;
    try (var identity = RunningIdentity.on(database)) {
      ann = people(identity).subjectOf("ann");
    }
    try (var identity = RunningIdentity.on(database, "--identity.directory=" + without)) {
      identity.context().getBean(Housekeeping.class).forgetWhoLeft();
    }
    try (var identity = RunningIdentity.on(database, "--identity.people.retention=0s")) {
      identity.context().getBean(Housekeeping.class).forgetWhoLeft();

      assertThat(people(identity).userNameOf(ann)).contains("ann");
    }
  }

  @Test
  void aSessionHoldsNoPasswordNorTheNameOfARefusedOne() throws IOException {
    var all = Files.readString(Path.of("src/test/resources/directory.yaml"));
    var file =
        Files.writeString(folder.resolve("d.yaml"), all.replace("{noop}right", "{noop}" + SECRET));
    try (var identity = RunningIdentity.on(database, "--identity.directory=" + file)) {
      var browser = identity.browser();
      browser.signIn("somebody", SECRET + "-mistyped");
      assertThat(rows(identity, "spring_session")).isOne();
      assertThat(kept(identity)).noneMatch(bytes -> bytes.contains(SECRET));
      assertThat(kept(identity)).noneMatch(bytes -> bytes.contains("somebody"));

      browser.signIn("ann", SECRET);

      assertThat(browser.get("/").body()).contains("Ann Example");
      assertThat(kept(identity)).noneMatch(bytes -> bytes.contains(SECRET));
    }
  }

  @Test
  void anIdTokenOpensNothing() {
    try (var identity = RunningIdentity.on(database)) {
      var browser = identity.browser();
      browser.signIn("root", "right");
      var code = Browser.code(browser.authorize(Browser.request(CLI, Browser.CALLBACK)));
      var tokens = browser.token(Browser.exchange(CLI, Browser.CALLBACK, code.orElseThrow()));
      people(identity).subjectOf("left");

      assertThat(forget(identity, tokens.get("id_token").stringValue())).isEqualTo(401);
      assertThat(forget(identity, tokens.get("access_token").stringValue())).isEqualTo(200);
      var metrics = identity.browser().get("/actuator/prometheus").body();
      assertThat(metrics).contains("/people/{userName}").doesNotContain("/people/left");
    }
  }

  private static int forget(RunningIdentity identity, String token) {
    return identity
        .browser()
        .delete("/people/left", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private static OAuth2Authorization granted(RunningIdentity identity, String user) {
    var browser = identity.browser();
    browser.signIn(user, "right");
    var code = Browser.code(browser.authorize(Browser.request(CLI, Browser.CALLBACK)));
    var tokens = browser.token(Browser.exchange(CLI, Browser.CALLBACK, code.orElseThrow()));
    return Objects.requireNonNull(
        authorizations(identity)
            .findByToken(tokens.get("access_token").stringValue(), OAuth2TokenType.ACCESS_TOKEN));
  }

  private static OAuth2AuthorizationService authorizations(RunningIdentity identity) {
    return identity.context().getBean(OAuth2AuthorizationService.class);
  }

  private static PersonRepository people(RunningIdentity identity) {
    return identity.context().getBean(PersonRepository.class);
  }

  private static int rows(RunningIdentity identity, String table) {
    return jdbc(identity).sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  /** What sessions hold, byte by byte. */
  private static List<String> kept(RunningIdentity identity) {
    return jdbc(identity)
        .sql("SELECT attribute_bytes FROM spring_session_attributes")
        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
        .list();
  }

  private static JdbcClient jdbc(RunningIdentity identity) {
    return identity.context().getBean(JdbcClient.class);
  }
}
