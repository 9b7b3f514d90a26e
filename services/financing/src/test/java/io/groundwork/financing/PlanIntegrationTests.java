package io.groundwork.financing;

import static io.groundwork.financing.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.*;
import io.groundwork.schemas.projects.project.*;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.Period;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.schemas.sites.allocation.LeaseSigned;
import io.groundwork.schemas.sites.residency.ResidencyGranted;
import io.groundwork.test.topic.Message;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Running
class PlanIntegrationTests {
  private static final String LOAN =
      """
      {"kind":"DEBT","amount":{"amount":"1000.00","currency":"RUB"},"validUntil":"2199-12-31"}\
      """;

  private final String project = UUID.randomUUID().toString();
  private final String plan = "/plans/" + project;
  private final Api api;
  private final Neighbours neighbours;
  private final JdbcClient jdbc;

  @Autowired
  PlanIntegrationTests(Api api, Neighbours neighbours, JdbcClient jdbc) {
    this.api = api;
    this.neighbours = neighbours;
    this.jdbc = jdbc;
  }

  @Test
  void carriesAProjectFromAcceptanceToItsFirstPayment() {
    neighbours.accept(project);
    neighbours.stage(project, Stage.PREPARATION);
    api.opened(project);
    var loan = api.post(ANN, plan + "/commitments", LOAN).is(201).text("/id");
    var tranche = api.post(ANN, plan + "/tranches", tranche(loan)).is(201).text("/id");
    close();
    neighbours.stage(project, Stage.CONSTRUCTION);
    api.plan(project, reply -> reply.body().at("/tranches/0/due").asBoolean());
    var payment = api.post(RITA, plan + "/disbursements", payment(tranche)).is(201).text("/id");
    var approval = plan + "/disbursements/" + payment + "/approval";
    api.post(ANN, approval, "").is(200);
    api.post(ANN, approval, "").is(409);
    api.post(BOB, approval, "").is(200);

    var messages = neighbours.planUntil(project, DisbursementPaid.class);
    assertThat(types(messages))
        .containsExactly(
            PlanOpened.class,
            ConditionMet.class,
            CommitmentMade.class,
            FinancingSecured.class,
            TranchePlanned.class,
            ConditionMet.class,
            ConditionMet.class,
            ConditionMet.class,
            ConditionMet.class,
            FinancialClosed.class,
            TrancheDue.class,
            DisbursementRequested.class,
            DisbursementApproved.class,
            DisbursementApproved.class,
            DisbursementPaid.class);
    assertThat(messages)
        .extracting(Message::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, messages.size()).boxed().toList());
    var now = api.get(OBSERVER, plan).is(200);
    assertThat(now.text("/disbursed/amount")).isEqualTo("400.00");
    assertThat(now.text("/status")).isEqualTo("CLOSED");
    assertThat(api.get(RITA, plan + "/journal").is(200).body()).hasSize(messages.size());
  }

  @Test
  void undoesACancelledProjectInOrderAndRefusesLateMoney() {
    neighbours.accept(project);
    api.opened(project);
    var loan = api.post(ANN, plan + "/commitments", LOAN).is(201).text("/id");
    api.post(ANN, plan + "/tranches", tranche(loan)).is(201);
    neighbours.project(project, new ProjectCancelled(project, "INSOLVENCY", "bankrupt", List.of()));

    var messages = neighbours.planUntil(project, PlanCancelled.class);
    assertThat(types(messages))
        .endsWith(
            DisbursementsStopped.class,
            TrancheCancelled.class,
            TranchesCancelled.class,
            PlanCancelled.class);
    var late = api.post(ANN, plan + "/commitments", LOAN).is(409);
    assertThat(late.text("/detail")).contains("INSOLVENCY", "bankrupt");
    assertThat(neighbours.plan(project)).hasSameSizeAs(messages);
  }

  @Test
  void undoesAProjectThatWasWithdrawnBeforeItsPlanWasOpened() {
    neighbours.project(project, new ProjectWithdrawn(project, "no buyer"));
    var messages = neighbours.planUntil(project, PlanCancelled.class);
    assertThat(types(messages))
        .containsExactly(DisbursementsStopped.class, TranchesCancelled.class, PlanCancelled.class);
  }

  @Test
  void remembersResidencyThatWasGrantedBeforeThePlanWasOpened() {
    var territory = UUID.randomUUID().toString();
    var granted =
        neighbours.say(Topics.RESIDENCY, project, new ResidencyGranted(project, territory, "sam"));
    var other = UUID.randomUUID().toString();
    neighbours.say(Topics.RESIDENCY, other, new ResidencyGranted(other, territory, "sam"));
    neighbours.accept(project);
    var messages =
        neighbours.plan(
            project, all -> types(all).stream().filter(ConditionMet.class::equals).count() == 2);
    assertThat(messages.getLast().as(ConditionMet.class).getCauseId()).isEqualTo(granted);
  }

  @Test
  void takesARefusedCloseBackAndTriesAgain() {
    neighbours.accept(project);
    api.opened(project);
    api.post(ANN, plan + "/commitments", LOAN).is(201);
    close();
    var closed = neighbours.planUntil(project, FinancialClosed.class).getLast();
    neighbours.project(
        project, new FinancialCloseRefused(project, closed.header("ce_id"), "not leased"));
    var messages =
        neighbours.plan(
            project, all -> types(all).stream().filter(FinancialClosed.class::equals).count() == 2);
    assertThat(types(messages)).endsWith(FinancialCloseReversed.class, FinancialClosed.class);
  }

  @Test
  void tellsFinanciersOfALostPlotAndStopsWithTheProject() {
    neighbours.accept(project);
    api.opened(project);
    neighbours.say(Topics.ALLOCATION, project, new HoldExpired(project, "plot"));
    neighbours.planUntil(project, ConditionReopened.class);
    neighbours.project(project, new ProjectPutOnHold(project, "floods", "2199-01-01"));
    neighbours.planUntil(project, DisbursementsStopped.class);
    neighbours.project(project, new ProjectResumed(project));
    neighbours.planUntil(project, DisbursementsResumed.class);
  }

  @Test
  void asksLendersAndPartnersAgainWhenSharesChange() {
    neighbours.accept(project);
    neighbours.project(project, new PartnerSigned(project, "p", "2026-01-01", 0));
    neighbours.project(project, new PartnerExited(project, "p", "bankrupt", List.of()));
    neighbours.project(project, new SharesProposed(project, List.of(), null));
    neighbours.project(project, new SharesAccepted(project, "rolf", List.of()));
    var messages = neighbours.plan(project, all -> all.size() == 6);
    assertThat(types(messages))
        .endsWith(
            ConditionMet.class,
            ConditionReopened.class,
            ConditionReopened.class,
            ConditionMet.class);
    assertThat(messages.get(3).as(ConditionReopened.class).getReason()).contains("bankrupt");
    assertThat(messages.get(4).as(ConditionReopened.class).getKind())
        .isEqualTo(ConditionKind.PARTNERS_SIGNED);
  }

  @Test
  void hasADatabaseThatRefusesWhatTheRulesForbid() {
    neighbours.accept(project);
    api.opened(project);
    var loan = api.post(ANN, plan + "/commitments", LOAN).is(201).text("/id");
    api.post(ANN, plan + "/tranches", tranche(loan)).is(201);
    for (var wrong :
        List.of(
            "UPDATE plan SET disbursed = committed + 1 WHERE project_id = ?",
            "UPDATE plan SET secured = false WHERE project_id = ?",
            "UPDATE commitment SET planned = amount + 1 WHERE project_id = ?",
            "UPDATE tranche SET due = true, disbursed = amount + 1 WHERE project_id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(wrong).param(project).update())
          .as(wrong)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private void close() {
    var insurance = condition(api.opened(project), "INSURANCE");
    var paper = "{\"evidence\":\"policy 7\",\"sha256\":\"%s\"}".formatted("ab".repeat(32));
    api.post(ANN, plan + "/conditions/" + insurance + "/evidence", paper).is(200);
    neighbours.say(Topics.RESIDENCY, project, new ResidencyGranted(project, "t", "sam"));
    neighbours.project(project, new PartnerSigned(project, "p", "2026-01-01", 0));
    neighbours.stage(project, Stage.CLOSING);
    var period = new Period("2026-01-01", "2075-12-31");
    var rent = new Money("1.00", "RUB");
    neighbours.say(
        Topics.ALLOCATION, project, new LeaseSigned(project, "plot", "L-1", period, rent));
    neighbours.planUntil(project, FinancialClosed.class);
  }

  private static String tranche(String loan) {
    return """
    {"commitmentId":"%s","amount":{"amount":"600","currency":"RUB"},
     "milestone":"FINANCIAL_CLOSE"}\
    """
        .formatted(loan);
  }

  private static String payment(String tranche) {
    return """
    {"trancheId":"%s","amount":{"amount":"400.00","currency":"RUB"}}\
    """
        .formatted(tranche);
  }

  private static List<Class<?>> types(List<Message> messages) {
    return messages.stream().<Class<?>>map(PlanIntegrationTests::type).toList();
  }

  private static Class<?> type(Message message) {
    try {
      return Class.forName(message.type());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
