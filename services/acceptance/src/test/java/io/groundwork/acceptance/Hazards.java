package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.acceptance.Crowd.Order;
import io.groundwork.acceptance.PatientClient.Sent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What each guard of the pipeline guards against, made to happen while people work. */
final class Hazards {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String AGENCY = "khv-investment-agency";
  private static final int SOME = 3;
  private static final int PLANNED = 10;
  private static final String ITEM =
      """
      {"itemId": "%s", "title": "Cows", "field": "agriculture", "owner": "Agency",
       "period": {"from": "2022-05-13", "to": "2024-12-31"}}
      """;

  private static final String TAKEN = "SELECT count(*) FROM inbox WHERE handler = 'progress'";
  private static final String TAKERS = "LOCK TABLE inbox_key IN EXCLUSIVE MODE";
  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = 'projects' AND wait_event_type ="
          + " 'Lock'";

  /** Rows that a relay has neither sent away nor begun anew about since an instant. */
  private static final String UNTRIED =
      """
      SELECT count(*) FROM outbox WHERE NOT EXISTS (
        SELECT FROM pg_stat_activity
        WHERE datname = 'projects' AND application_name = 'relay' AND backend_start > '%s')
      """;

  private final RunningSystem system;
  private final Addresses addresses;
  private final Part kafka;
  private final Database projects;
  private final String registrar;
  private final String reviewer;
  private final List<Sent> sent = new ArrayList<>();

  Hazards(RunningSystem system) {
    var forge = new TokenForge(system.addresses());
    this.system = system;
    this.addresses = system.addresses();
    this.kafka = new Part(system, "kafka");
    this.projects = new Database(addresses, "projects");
    this.registrar = forge.signed(forge.claims("writer", AGENCY, List.of("REGISTRAR")));
    this.reviewer = forge.signed(forge.claims("reader", AGENCY, List.of("REVIEWER")));
  }

  /** All that was asked for and answered. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /**
   * A consumer is killed when it has had effects of a poll, but not yet said so to Kafka. Returns
   * when it has had them again, and said so.
   */
  void killAConsumerBetweenEffectAndCommit() throws SQLException {
    var service = new Part(system, "projects");
    try (var takers = new HeldLock(addresses, "projects", TAKERS);
        var client = new PatientClient(addresses, PATIENCE)) {
      carryOut(client);
      awaitRelayed();
      var due = projects.number(TAKEN) + 4 * PLANNED;
      while (projects.number(TAKEN) < due) {
        takers.step();
      }
      service.kill();
      sent.addAll(client.sent());
    }
    service.restart();
    await().atMost(PATIENCE).until(() -> untold().isEmpty());
  }

  private List<String> untold() {
    return Offsets.of(addresses, "projects.progress").broken(Topic.contents(addresses).ends());
  }

  /** Accepts projects that carry out an item of an action plan. */
  private void carryOut(PatientClient client) {
    var agreement = UUID.randomUUID();
    var item = UUID.randomUUID();
    send(client, "/agreements", registrar, Recovery.AGREEMENT.formatted(agreement));
    send(client, "/agreements/%s/items".formatted(agreement), registrar, ITEM.formatted(item));
    var link = "\"agreementId\": \"%s\", \"actionItemId\": \"%s\", \"title\"";
    for (var number = 0; number < PLANNED; number++) {
      var id = UUID.randomUUID().toString();
      var project = Writers.PROJECT.formatted(id);
      send(
          client,
          "/projects",
          registrar,
          project.replace("\"title\"", link.formatted(agreement, item)));
      for (var kind : List.of("BUSINESS_PLAN", "FOUNDERS_AGREEMENT")) {
        send(
            client,
            "/projects/%s/documents".formatted(id),
            registrar,
            Writers.PAPER.formatted(kind));
      }
      send(client, "/projects/%s/acceptance".formatted(id), reviewer, "");
    }
  }

  /** The broker is dead, and so is a service then, with what it sent still in its memory. */
  void killAServiceThatSendsToADeadBroker() {
    var service = new Part(system, "projects");
    accept(1);
    awaitRelayed();
    kafka.kill();
    accept(SOME);
    var accepted = projects.texts("SELECT clock_timestamp()").getFirst();
    await().atMost(PATIENCE).until(() -> projects.number(UNTRIED.formatted(accepted)) == 0);
    service.kill();
    kafka.restart();
    service.restart();
  }

  /** Many want the same lock while no event leaves the outbox. */
  void crowdAtOneProjectWithKafkaAway() {
    var project = accept(1).getFirst();
    awaitRelayed();
    kafka.freeze();
    try (var crowd = new Crowd(addresses)) {
      crowd.give(200, List.of(() -> document(project)));
      assertThat(crowd.answers()).containsOnlyKeys("document 200");
      sent.addAll(crowd.sent());
    } finally {
      kafka.thaw();
    }
  }

  /** A command has its place in the outbox, and commits when later ones are in Kafka already. */
  void commitBehindOthers() throws SQLException, InterruptedException {
    var project = accept(1).getFirst();
    var row = "SELECT FROM project WHERE id = '%s' FOR UPDATE".formatted(project);
    Thread late;
    try (var _ = new HeldLock(addresses, "projects", row)) {
      late = Thread.ofVirtual().start(() -> post(document(project)));
      await().atMost(PATIENCE).until(() -> projects.number(WAITING) > 0);
      accept(2);
      awaitRelayed();
    }
    late.join();
  }

  /** One after another, so that nothing but the hazard is concurrent. */
  private List<String> accept(int number) {
    var writers = new Writers(addresses, 1, PATIENCE, Duration.ofMillis(200));
    try (writers) {
      await().atMost(PATIENCE).until(() -> writers.accepted().size() >= number);
    }
    sent.addAll(writers.sent());
    return writers.accepted();
  }

  private static void send(PatientClient client, String path, String token, String body) {
    var answer = client.post("projects", path, token, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
  }

  private void awaitRelayed() {
    await().atMost(PATIENCE).until(() -> projects.number("SELECT count(*) FROM outbox") == 0);
  }

  private void post(Order order) {
    try (var client = new PatientClient(addresses, PATIENCE)) {
      client.post(order.service(), order.path(), order.token(), order.body());
      sent.addAll(client.sent());
    }
  }

  private Order document(String project) {
    var path = "/projects/%s/documents".formatted(project);
    var body = Writers.PAPER.formatted("STATEMENT");
    return new Order("document", "projects", path, registrar, body, new ArrayList<>());
  }
}
