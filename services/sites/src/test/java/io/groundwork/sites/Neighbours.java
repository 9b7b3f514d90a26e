package io.groundwork.sites;

import static org.awaitility.Awaitility.await;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.outbox.Outbox;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.PlanCancelled;
import io.groundwork.schemas.projects.project.ProjectAccepted;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Says over Kafka what projects and financing would say, and waits until it has been heard. */
@TestComponent
public class Neighbours {

  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();

  Neighbours(Outbox outbox, TransactionOperations transactions, JdbcClient jdbc) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /** A project in PREPARATION that looks for a plot with so much power. */
  public String preparedProject(int powerKw, @Nullable String regime) {
    var id = UUID.randomUUID().toString();
    prepare(id, Wishes.of(powerKw, regime));
    awaitStage(List.of(id), "PREPARATION");
    return id;
  }

  /** Many at once, in one transaction and with no more words than needed. */
  public List<String> preparedProjects(int count) {
    var all = Stream.generate(UUID::randomUUID).limit(count).map(UUID::toString).toList();
    var details = Wishes.of(1, null);
    transactions.executeWithoutResult(_ -> all.forEach(id -> accept(id, details)));
    awaitStage(all, "PREPARATION");
    return all;
  }

  private void accept(String id, ProjectDetails details) {
    publish(Topics.PROJECT, id, new ProjectAccepted(id, "reviewer", details));
    publish(Topics.PROJECT, id, stage(id, Stage.PREPARATION));
  }

  /** Says all this at once; whoever needs it heard waits for its last word. */
  public void prepare(String id, ProjectDetails details) {
    publish(Topics.PROJECT, id, new ProjectRegistered(id, details));
    publish(Topics.PROJECT, id, stage(id, Stage.PROPOSED));
    accept(id, details);
  }

  public void enter(String id, Stage stage) {
    enter(id, stage, Instant.now());
  }

  public void enter(String id, Stage stage, Instant at) {
    publish(Topics.PROJECT, id, stage(id, stage), at);
    awaitStage(List.of(id), stage.name());
  }

  public void cancelPlan(String id) {
    publish(Topics.PLAN, id, new PlanCancelled(id, "NO_CONSTRUCTION", "Nothing was built."));
  }

  public void publish(String topic, String key, SpecificRecord record) {
    publish(topic, key, record, Instant.now());
  }

  private void publish(String topic, String key, SpecificRecord record, Instant at) {
    var sequence = sequences.merge(topic + key, 1L, Long::sum);
    var cause = new Cause("somebody", "agency", UUID.randomUUID().toString(), null);
    transactions.executeWithoutResult(
        _ -> outbox.add(topic, key, UUID.randomUUID(), sequence, at, cause, record));
  }

  private void awaitStage(List<String> ids, String stage) {
    await("%d projects in %s, among them %s".formatted(ids.size(), stage, ids.getFirst()))
        .atMost(Duration.ofSeconds(60))
        .until(() -> inStage(ids, stage), found -> found == ids.size());
  }

  private int inStage(List<String> ids, String stage) {
    return jdbc.sql("SELECT count(*) FROM project WHERE id = ANY (:ids) AND stage = :stage")
        .param("ids", ids.toArray(String[]::new))
        .param("stage", stage)
        .query(Integer.class)
        .single();
  }

  private static StageEntered stage(String id, Stage stage) {
    return new StageEntered(id, stage, Stage.UNKNOWN, "Test", null, null);
  }
}
