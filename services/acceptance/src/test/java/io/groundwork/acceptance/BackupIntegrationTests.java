package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while people work becomes a system that has all or nothing of what they did. */
@Order(40)
class BackupIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration BETWEEN_PROJECTS = Duration.ofMillis(250);
  private static final String WITH_PEOPLE = "--with-people";

  /** Where mails, webhooks and calendars go. */
  private static final List<String> ADDRESSES =
      List.of(
          "databases/monitoring/alert_subscription",
          "databases/monitoring/alert_delivery",
          "databases/monitoring/calendar_feed");

  @TempDir Path folder;
  private final RunningSystem origin = RunningSystem.get();
  private final Addresses from = origin.addresses();
  private @Nullable Process other;

  @AfterEach
  void stop() throws InterruptedException {
    if (other != null) {
      other.destroy();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void restoresOnePointOfABusySystemOntoAnEmptyOne() throws IOException, InterruptedException {
    var file = folder.resolve("groundwork.backup");
    var before = eventIds(from);
    var registered = UUID.randomUUID().toString();
    register(registered);
    List<String> accepted;
    try (var writers = new Writers(from, 4, Duration.ZERO, BETWEEN_PROJECTS)) {
      await().atMost(LIMIT).until(() -> writers.accepted().size() > 20);
      assertThat(run(origin.folder(), "backup", file.toString(), WITH_PEOPLE))
          .contains("Everything is in", "It says who is behind the ids");
      var atPoint = writers.accepted().size();
      await().atMost(LIMIT).until(() -> writers.accepted().size() > atPoint + 4);
      accepted = writers.accepted();
    }
    Stored.atRest(from);
    assertThat(run(origin.folder(), "restore", file.toString(), WITH_PEOPLE)).contains("not empty");

    var to = startAnother();
    assertThat(run(folder, "restore", file.toString())).contains("say --with-people");
    assertThat(run(folder, "restore", file.toString(), WITH_PEOPLE))
        .contains("is back", "forget them again");
    Stored.atRest(to);

    assertThat(eventIds(to)).containsAll(before);
    assertThat(acceptedProjects(from)).containsAll(acceptedProjects(to));
    for (var service : Journals.SERVICES) {
      assertThat(Journals.published(to, service)).isEqualTo(Journals.recorded(to, service));
    }
    assertThat(new Numbering().broken(Topic.all(to))).isEmpty();
    assertThat(openedPlans(to)).isEqualTo(acceptedProjects(to)).hasSizeGreaterThan(20);
    assertThat(accepted)
        .as("what came after the point")
        .anyMatch(Predicate.not(acceptedProjects(to)::contains));
    goesOn(to);
    fourEyesSee(to, registered);
  }

  @Test
  void namesNobodyUnlessTold() throws IOException, InterruptedException {
    var without = folder.resolve("without");
    var with = folder.resolve("with");

    run(origin.folder(), "backup", without.toString());
    run(origin.folder(), "backup", with.toString(), WITH_PEOPLE);

    assertThat(entries(without)).noneMatch(name -> name.contains("identity"));
    assertThat(entries(with).filter(name -> name.contains("identity")))
        .containsExactly("databases/identity/person");
    assertThat(entries(with)).contains("databases/monitoring/feed").noneMatch(ADDRESSES::contains);
    assertThat(run(origin.folder(), "restore", without.toString(), WITH_PEOPLE))
        .contains("taken without people");
  }

  private static Stream<String> entries(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList().stream();
    }
  }

  private void register(String project) {
    try (var client = new PatientClient(from, Duration.ZERO)) {
      var token = token(from, "igor.petrov");
      client.post("projects", "/projects", token, Writers.PROJECT.formatted(project));
      for (var kind : List.of("BUSINESS_PLAN", "FOUNDERS_AGREEMENT")) {
        var path = "/projects/" + project + "/documents";
        client.post("projects", path, token, Writers.PAPER.formatted(kind));
      }
    }
  }

  /** Who registered it is still the one who may not review it. */
  private static void fourEyesSee(Addresses to, String project) {
    try (var client = new PatientClient(to, Duration.ZERO)) {
      var path = "/projects/" + project + "/acceptance";
      var own = client.post("projects", path, token(to, "igor.petrov"), "");
      assertThat(own.status()).as(own.body()).isEqualTo(409);
      assertThat(own.body()).contains("four eyes");
      assertThat(client.post("projects", path, token(to, "elena.morozova"), "").status())
          .isEqualTo(200);
    }
  }

  private static String token(Addresses addresses, String person) {
    return new SignIn(addresses).tokens(person).path("access_token").asString();
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("letter"), "Dear all");
    var before = Stored.atRest(from);

    assertThat(run(origin.folder(), "restore", file.toString())).contains("is no backup");
    assertThat(run(origin.folder(), "backup", file.toString())).contains("exists already");
    assertThat(Stored.now(from)).isEqualTo(before);
    assertThat(file).hasContent("Dear all");
  }

  private Addresses startAnother() throws IOException {
    var started = new Launcher(folder).up();
    other = started;
    var said = folder.resolve("output.txt");
    await()
        .atMost(LIMIT)
        .until(() -> Files.readString(said).contains("Ctrl-C stops") || !started.isAlive());
    assertThat(started.isAlive()).as(Files.readString(said)).isTrue();
    return Addresses.read(folder.resolve("state/run.json"));
  }

  /** The next commands continue every numbering, and reach financing and monitoring. */
  private static void goesOn(Addresses to) {
    var accepted = acceptedProjects(to).size();
    try (var writers = new Writers(to, 1)) {
      await().atMost(LIMIT).until(() -> writers.accepted().size() > 2);
    }
    Stored.atRest(to);
    assertThat(openedPlans(to)).isEqualTo(acceptedProjects(to)).hasSizeGreaterThan(accepted + 2);
    assertThat(new Numbering().broken(Topic.all(to))).isEmpty();
  }

  private static Set<String> eventIds(Addresses addresses) {
    return Topic.all(addresses).stream().map(Published::id).collect(Collectors.toSet());
  }

  private static Set<String> acceptedProjects(Addresses addresses) {
    return keys(addresses, "ProjectAccepted");
  }

  private static Set<String> openedPlans(Addresses addresses) {
    return keys(addresses, "PlanOpened");
  }

  private static Set<String> keys(Addresses addresses, String name) {
    return Topic.all(addresses).stream()
        .filter(event -> event.name().equals(name))
        .map(Published::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    var output = command[0] + ".txt";
    var process = new Launcher(folder).start(output, command);
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    var said = Files.readString(folder.resolve(output));
    assertThat(process.exitValue()).as(said).isEqualTo(said.contains("groundwork: ") ? 1 : 0);
    return said;
  }
}
