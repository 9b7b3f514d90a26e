package io.groundwork.sites;

import static org.awaitility.Awaitility.await;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.outbox.Outbox;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.PlanCancelled;
import io.groundwork.schemas.projects.project.ProjectAccepted;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteNeeds;
import io.groundwork.schemas.shared.SiteTrack;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Utilities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    prepare(id, powerKw, regime);
    awaitStage(id, "PREPARATION");
    return id;
  }

  public List<String> preparedProjects(int count) {
    var ids = java.util.stream.Stream.generate(UUID::randomUUID).limit(count).map(UUID::toString);
    var all = ids.toList();
    all.forEach(id -> prepare(id, 1, null));
    all.forEach(id -> awaitStage(id, "PREPARATION"));
    return all;
  }

  private void prepare(String id, int powerKw, @Nullable String regime) {
    var details = details(powerKw, regime);
    publish(Topics.PROJECT, id, new ProjectRegistered(id, details));
    publish(Topics.PROJECT, id, stage(id, Stage.PROPOSED));
    publish(Topics.PROJECT, id, new ProjectAccepted(id, "reviewer", details));
    publish(Topics.PROJECT, id, stage(id, Stage.PREPARATION));
  }

  public void enter(String id, Stage stage) {
    publish(Topics.PROJECT, id, stage(id, stage));
    awaitStage(id, stage.name());
  }

  public void cancelPlan(String id) {
    publish(Topics.PLAN, id, new PlanCancelled(id, "NO_CONSTRUCTION", "Nothing was built."));
  }

  public void publish(String topic, String key, SpecificRecord record) {
    var sequence = sequences.merge(topic + key, 1L, Long::sum);
    var cause = new Cause("somebody", "agency", UUID.randomUUID().toString(), null);
    transactions.executeWithoutResult(
        _ -> outbox.add(topic, key, UUID.randomUUID(), sequence, Instant.now(), cause, record));
  }

  private void awaitStage(String id, String stage) {
    await("project %s in %s".formatted(id, stage))
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                jdbc.sql("SELECT stage FROM project WHERE id = :id AND stage = :stage")
                    .param("id", id)
                    .param("stage", stage)
                    .query()
                    .listOfRows()
                    .size(),
            found -> found == 1);
  }

  private static StageEntered stage(String id, Stage stage) {
    return new StageEntered(id, stage, Stage.UNKNOWN, "Test", null, null);
  }

  private static ProjectDetails details(int powerKw, @Nullable String regime) {
    var utilities = new Utilities(Integer.toString(powerKw), "0", "0", true, false);
    return new ProjectDetails(
        "Dairy farm",
        null,
        null,
        "agency",
        "registrar",
        "RU-KHA",
        "0141",
        "Milk.",
        new Money("1000000.00", "RUB"),
        50,
        List.of(),
        SiteTrack.ALLOCATED_PLOT,
        new SiteNeeds("10", utilities, 20, null),
        regime);
  }
}
