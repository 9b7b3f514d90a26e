package io.groundwork.projects.project;

import static io.groundwork.projects.ProjectsUnderTest.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.projects.Bodies;
import io.groundwork.projects.ProjectsUnderTest;
import io.groundwork.projects.ServiceTest;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.DisbursementsStopped;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.FinancingSecured;
import io.groundwork.schemas.financing.plan.TranchesCancelled;
import io.groundwork.schemas.projects.project.CancellationSettled;
import io.groundwork.schemas.projects.project.CompensationDone;
import io.groundwork.schemas.projects.project.CompensationStep;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.Period;
import io.groundwork.schemas.sites.allocation.AllocationClosed;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.schemas.sites.allocation.HoldPlaced;
import io.groundwork.schemas.sites.allocation.LeaseSigned;
import io.groundwork.schemas.sites.residency.ReliefsClosed;
import io.groundwork.schemas.sites.residency.ResidencyEnded;
import io.groundwork.schemas.sites.residency.ResidencyGranted;
import io.groundwork.test.token.TestTokens;
import io.groundwork.test.topic.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From HTTP through journal and outbox to the topic, and from others' topics to the stage. */
@ServiceTest
class ProjectLifeIntegrationTests {
  private static final Money CAPEX = new Money("12000000.00", "RUB");

  private final ProjectsUnderTest service;
  private final String id = UUID.randomUUID().toString();

  @Autowired
  ProjectLifeIntegrationTests(ProjectsUnderTest service) {
    this.service = service;
  }

  @Test
  void goesFromProposalToOperation() {
    toConstruction();
    for (var kind : List.of("CONSTRUCTION", "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT")) {
      reach(kind);
    }
    awaitStage("OPERATION");
    assertThat(stages())
        .containsExactly(
            "PROPOSED", "PREPARATION", "CLOSING", "CONSTRUCTION", "COMMISSIONING", "OPERATION");
    var sequences = messages().stream().map(Message::sequence).toList();
    assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
  }

  @Test
  void movesBackWhenItsHoldExpiresAndForwardAgain() {
    toClosing();
    service.publish(Topics.ALLOCATION, id, 2, new HoldExpired(id, "plot"));
    awaitStage("PREPARATION");
    var gate = service.get(REGISTRAR, "/projects/" + id + "/gate").body();
    assertThat(gate.path("next").asString()).isEqualTo("CLOSING");
    assertThat(gate.path("open").asBoolean()).isFalse();
    service.publish(Topics.ALLOCATION, id, 3, new HoldPlaced(id, "plot", "territory", 1L));
    awaitStage("CLOSING");
  }

  @Test
  void refusesAFinancialCloseThatComesTooEarly() {
    toClosing();
    service.publish(Topics.PLAN, id, 2, new FinancialClosed(id, CAPEX));
    service
        .topics()
        .readUntil(
            Topics.PROJECT,
            id,
            found -> found.stream().anyMatch(m -> m.type().endsWith(".FinancialCloseRefused")));
    assertThat(stage()).isEqualTo("CLOSING");
  }

  @Test
  void recordsTheCompensationsOfACancellationInOrder() {
    toConstruction();
    post(REVIEWER, "cancellation", "{\"reasonCode\": \"LATE\", \"reason\": \"not started\"}");
    service.publish(Topics.RESIDENCY, id, 2, new ResidencyEnded(id, "cancelled"));
    service.publish(Topics.RESIDENCY, id, 3, new ReliefsClosed(id, 0));
    service.publish(Topics.ALLOCATION, id, 3, new AllocationClosed(id, "cancelled"));
    service.publish(Topics.PLAN, id, 3, new DisbursementsStopped(id, "cancelled"));
    service.publish(Topics.PLAN, id, 4, new TranchesCancelled(id, 0));
    var messages =
        service
            .topics()
            .readUntil(
                Topics.PROJECT,
                id,
                found -> found.getLast().value() instanceof CancellationSettled);
    assertThat(messages)
        .filteredOn(m -> m.value() instanceof CompensationDone)
        .extracting(m -> m.as(CompensationDone.class).getStep())
        .containsExactly(
            CompensationStep.DISBURSEMENTS_STOPPED,
            CompensationStep.TRANCHES_CANCELLED,
            CompensationStep.SITE_RELEASED,
            CompensationStep.RESIDENCY_ENDED,
            CompensationStep.RELIEFS_LAPSED);
  }

  private void toClosing() {
    var body = Bodies.project("Dairy farm").replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    assertThat(service.post(REGISTRAR, "/projects", body).status()).isEqualTo(201);
    post(REGISTRAR, "documents", Bodies.document("BUSINESS_PLAN"));
    post(REGISTRAR, "documents", Bodies.document("FOUNDERS_AGREEMENT"));
    post(REVIEWER, "acceptance", null);
    for (var kind : List.of("CONSTRUCTION", "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT")) {
      post(REGISTRAR, "milestones", Bodies.milestone(kind));
    }
    service.publish(Topics.ALLOCATION, id, 1, new HoldPlaced(id, "plot", "territory", 1L));
    service.publish(Topics.RESIDENCY, id, 1, new ResidencyGranted(id, "territory", "officer"));
    service.publish(Topics.PLAN, id, 1, new FinancingSecured(id, CAPEX));
    awaitStage("CLOSING");
  }

  private void toConstruction() {
    toClosing();
    post(REGISTRAR, "signatures", Bodies.signature(Bodies.FARM));
    post(REGISTRAR, "signatures", Bodies.signature(Bodies.BREEDER));
    var lease =
        new LeaseSigned(
            id, "plot", "L-1", new Period("2022-07-01", "2071-06-30"), new Money("0", "RUB"));
    service.publish(Topics.ALLOCATION, id, 2, lease);
    awaitCriterion("LEASE_SIGNED");
    service.publish(Topics.PLAN, id, 2, new FinancialClosed(id, CAPEX));
    awaitStage("CONSTRUCTION");
  }

  private void reach(String kind) {
    post(REGISTRAR, "milestones/" + kind + "/reached", "{\"reachedOn\": \"2022-09-01\"}");
  }

  private void post(TestTokens user, String command, @Nullable String body) {
    var answer = service.post(user, "/projects/" + id + "/" + command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  private void awaitStage(String stage) {
    await().atMost(Duration.ofSeconds(30)).until(this::stage, stage::equals);
  }

  private void awaitCriterion(String code) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                service
                    .get(REGISTRAR, "/projects/" + id + "/gate")
                    .body()
                    .path("criteria")
                    .valueStream()
                    .anyMatch(
                        c ->
                            c.path("code").asString().equals(code)
                                && c.path("satisfied").asBoolean()));
  }

  private String stage() {
    return service.get(REGISTRAR, "/projects/" + id).body().path("stage").asString();
  }

  private List<Message> messages() {
    var version = service.get(REGISTRAR, "/projects/" + id).body().path("version").asLong();
    return service.topics().readUntil(Topics.PROJECT, id, found -> found.size() == version);
  }

  private List<String> stages() {
    return messages().stream()
        .filter(m -> m.value() instanceof StageEntered)
        .map(m -> m.as(StageEntered.class).getStage().name())
        .toList();
  }
}
