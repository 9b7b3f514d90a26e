package io.groundwork.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody can tell who a person was once the link is gone. */
class PeopleIntegrationTests {

  private static final String CLI = "groundwork-cli";
  private static final String FORBIDDEN = "urn:groundwork:problem:forbidden";

  @TempDir Path folder;
  private final String database = TestDatabase.create();

  @Test
  void tellsWhoAPersonIs() {
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
  void tellsNamesToPeopleOfThePipelineOnly() {
    try (var identity = RunningIdentity.on(database)) {
      var ann = token(identity.browser(), "ann");
      var query = "subject=" + subject(ann);
      assertThat(people(identity, token(identity.browser(), "root"), query).size()).isOne();

      for (var token :
          List.of(
              token(identity.browser(), "max"),
              token(identity.browser(), "guest"),
              machineToken(identity))) {
        assertThat(type(people(identity, token, query))).isEqualTo(FORBIDDEN);
      }
      var session = identity.browser();
      session.signIn("max", "right");
      assertThat(type(session.json("/people?" + query))).isEqualTo(FORBIDDEN);
      identity.context().getBean(PersonRepository.class).forget("ann");
      assertThat(type(people(identity, ann, query))).isEqualTo(FORBIDDEN);
    }
  }

  private static String type(JsonNode problem) {
    return problem.path("type").asString();
  }

  private static String machineToken(RunningIdentity identity) {
    var grant = Map.of("grant_type", "client_credentials");
    var secret = Base64.getEncoder().encodeToString("ledger:secret".getBytes(US_ASCII));
    var answer = identity.browser().token(grant, "Authorization", "Basic " + secret);
    return answer.get("access_token").stringValue();
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
      var people = identity.context().getBean(PersonRepository.class);
      var left = people.subjectOf("left").toString();

      var refused = delete(identity, "left", token(identity.browser(), "bob"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("urn:groundwork:problem:forbidden", "This needs the role ADMINISTRATOR.");
      assertThat(link(identity, left)).isEqualTo("left");
      var root = token(identity.browser(), "root");
      var done = delete(identity, "left", root);
      assertThat(done.statusCode()).isEqualTo(200);
      assertThat(done.body()).isEqualTo("{\"subject\":\"%s\"}".formatted(left));
      assertThat(link(identity, left)).isEqualTo("nobody");
      var gone = delete(identity, "left", root);
      assertThat(gone.statusCode()).isEqualTo(404);
      assertThat(gone.body())
          .contains("urn:groundwork:problem:not-found", "known by the name left");
    }
  }

  /** They would come back as somebody new, who may review what they registered before. */
  @Test
  void forgetsNobodyWhoCouldSignInAgain() throws IOException {
    String ann;
    try (var identity = RunningIdentity.on(database)) {
      ann = subject(token(identity.browser(), "ann"));
      var refused = delete(identity, "ann", token(identity.browser(), "root"));

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("urn:groundwork:problem:conflict", "Take them out of the directory file");
      assertThat(subject(token(identity.browser(), "ann"))).isEqualTo(ann);
    }
    try (var identity = RunningIdentity.on(database, "--identity.directory=" + withoutAnn())) {
      var root = token(identity.browser(), "root");

      assertThat(delete(identity, "ann", root).statusCode()).isEqualTo(200);
      assertThat(link(identity, ann)).isEqualTo("nobody");
      assertThat(Browser.location(identity.browser().signIn("ann", "right"))).contains("refused");
    }
  }

  private Path withoutAnn() throws IOException {
    var all = Files.readString(Path.of("src/test/resources/directory.yaml"));
    return Files.writeString(folder.resolve("d.yaml"), all.replace("id: ann,", "id: eve,"));
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
    var file = "--identity.directory=" + withoutAnn();
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
