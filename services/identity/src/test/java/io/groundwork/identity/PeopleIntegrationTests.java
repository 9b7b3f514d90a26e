package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody can tell who a person was once the link is gone. */
class PeopleIntegrationTests {

  private static final String CLI = "groundwork-cli";

  @TempDir Path folder;
  private final String database = TestDatabase.create();

  @Test
  void tellsWhoAPersonIsToWhoeverIsSignedIn() {
    try (var identity = RunningIdentity.on(database)) {
      var token = token(identity.browser(), "ann");
      var subject = subject(token);
      assertThat(subject(token(identity.browser(), "ann"))).isEqualTo(subject);
      assertThat(subject(token(identity.browser(), "bob"))).isNotEqualTo(subject);

      var path = "/people?subject=" + subject + "&subject=" + UUID.randomUUID();
      var people = identity.browser().json(path, "Authorization", "Bearer " + token);

      assertThat(people.size()).isOne();
      assertThat(people.get(0).get("name").stringValue()).isEqualTo("Ann Example");
      assertThat(people.get(0).get("organisation").stringValue()).isEqualTo("agency");
      assertThat(identity.browser().get(path).statusCode()).isIn(302, 401);
    }
  }

  @Test
  void refusesWhatItWouldNotAnswerWhole() {
    try (var identity = RunningIdentity.on(database)) {
      var token = token(identity.browser(), "ann");

      assertThat(known(identity, token, subject(token) + strangers(199))).isOne();
      var refused = people(identity, token, "subject=" + subject(token) + strangers(200));
      assertThat(refused.get("type").stringValue())
          .isEqualTo("urn:groundwork:problem:invalid-input");
      assertThat(refused.get("status").intValue()).isEqualTo(400);
      assertThat(refused.get("errors").get(0).get("field").stringValue()).isEqualTo("subject");
      assertThat(refused.get("errors").get(0).get("remedy").stringValue()).contains("200");
      assertThat(people(identity, token, "subject=ann").get("detail").stringValue())
          .isEqualTo("subject: not an id");
      assertThat(people(identity, token, "").get("detail").stringValue())
          .isEqualTo("subject: is missing");
    }
  }

  private static String strangers(int count) {
    return Stream.generate(() -> "&subject=" + UUID.randomUUID())
        .limit(count)
        .collect(Collectors.joining());
  }

  @Test
  void forgetsAPersonWithSessionsAndTokens() {
    try (var identity = RunningIdentity.on(database)) {
      var browser = identity.browser();
      var before = subject(token(browser, "ann"));
      var bob = token(identity.browser(), "bob");
      assertThat(browser.get("/").body()).contains("Ann Example");

      identity.context().getBean(PersonRepository.class).forget("ann");

      assertThat(known(identity, bob, before)).isZero();
      assertThat(browser.get("/").body()).doesNotContain("Ann Example");
      assertThat(subject(token(identity.browser(), "ann"))).isNotEqualTo(before);
      assertThat(known(identity, bob, subject(bob))).isOne();
    }
  }

  @Test
  void forgetsAPersonForAdministratorsOnly() {
    try (var identity = RunningIdentity.on(database)) {
      var ann = subject(token(identity.browser(), "ann"));

      var refused = delete(identity, "ann", token(identity.browser(), "bob"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("urn:groundwork:problem:forbidden", "This needs the role ADMINISTRATOR.");
      assertThat(link(identity, ann)).isEqualTo("ann");
      var root = token(identity.browser(), "root");
      assertThat(delete(identity, "ann", root).statusCode()).isEqualTo(204);
      assertThat(link(identity, ann)).isEqualTo("nobody");
      var gone = delete(identity, "ann", root);
      assertThat(gone.statusCode()).isEqualTo(404);
      assertThat(gone.body()).contains("urn:groundwork:problem:not-found", "known by the name ann");
    }
  }

  private static HttpResponse<String> delete(RunningIdentity identity, String user, String token) {
    return identity.browser().delete("/people/" + user, "Authorization", "Bearer " + token);
  }

  @Test
  void forgetsWhoLeftTheDirectoryInDueTime() throws IOException {
    String ann;
    try (var identity = RunningIdentity.on(database)) {
      ann = subject(token(identity.browser(), "ann"));
    }
    var all = Files.readString(Path.of("src/test/resources/directory.yaml"));
    var others = Files.writeString(folder.resolve("d.yaml"), all.replace("id: ann,", "id: eve,"));
    var file = "--identity.directory=" + others;
    try (var identity = RunningIdentity.on(database, file)) {
      identity.context().getBean(Housekeeping.class).forgetWhoLeft();
      assertThat(link(identity, ann)).isEqualTo("ann");
      assertThat(known(identity, token(identity.browser(), "bob"), ann)).isZero();
    }
    try (var identity = RunningIdentity.on(database, file, "--identity.people.retention=0s")) {
      identity.context().getBean(Housekeeping.class).forgetWhoLeft();
      assertThat(link(identity, ann)).isEqualTo("nobody");
    }
  }

  private static String link(RunningIdentity identity, String subject) {
    return identity
        .context()
        .getBean(PersonRepository.class)
        .userNameOf(UUID.fromString(subject))
        .orElse("nobody");
  }

  private static int known(RunningIdentity identity, String token, String subject) {
    return people(identity, token, "subject=" + subject).size();
  }

  private static JsonNode people(RunningIdentity identity, String token, String query) {
    return identity.browser().json("/people?" + query, "Authorization", "Bearer " + token);
  }

  private static String subject(String token) {
    return Browser.claims(token).get("sub").stringValue();
  }

  private static String token(Browser browser, String user) {
    browser.signIn(user, "right");
    var answer = browser.authorize(Browser.request(CLI, Browser.CALLBACK));
    var code = Browser.code(answer).orElseThrow();
    return browser
        .token(Browser.exchange(CLI, Browser.CALLBACK, code))
        .get("access_token")
        .stringValue();
  }
}
