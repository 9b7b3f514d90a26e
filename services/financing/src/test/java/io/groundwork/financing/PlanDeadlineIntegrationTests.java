package io.groundwork.financing;

import static io.groundwork.financing.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.financing.plan.CommitmentExpired;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.FinancingLost;
import io.groundwork.schemas.financing.plan.FinancingSecured;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.topic.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

@Running
class PlanDeadlineIntegrationTests {
  private final String project = UUID.randomUUID().toString();
  private final String plan = "/plans/" + project;
  private final Api api;
  private final Neighbours neighbours;
  private final TestClock clock;
  private final SmartLifecycle deadlines;

  @Autowired
  PlanDeadlineIntegrationTests(
      Api api,
      Neighbours neighbours,
      TestClock clock,
      @Qualifier("deadlineClock") SmartLifecycle deadlines) {
    this.api = api;
    this.neighbours = neighbours;
    this.clock = clock;
    this.deadlines = deadlines;
  }

  /** Started anew, since it would wait for the day it has already seen. */
  @AfterEach
  void backToToday() {
    deadlines.stop();
    clock.ahead(Duration.ZERO);
    deadlines.start();
  }

  @Test
  void losesFinancingAtTheEndOfTheLastValidDayAndIsSecuredAgain() {
    neighbours.accept(project);
    api.opened(project);
    api.post(ANN, plan + "/commitments", loan(clock.today().toString())).is(201);
    neighbours.planUntil(project, FinancingSecured.class);
    var before = Instant.now();

    clock.ahead(Duration.ofDays(1));
    var messages = neighbours.planUntil(project, FinancingLost.class);
    var lost = messages.getLast().as(FinancingLost.class);
    assertThat(lost.getGap().getAmount()).isEqualTo("1000.00");
    assertThat(messages.get(messages.size() - 2).type())
        .isEqualTo(CommitmentExpired.class.getName());
    assertThat(messages.getLast().header("ce_actor")).isEqualTo("expiry");

    var again = api.post(EVE, plan + "/commitments", loan("2199-12-31")).is(201);
    assertThat(again.body().at("/plan/secured").asBoolean()).isTrue();
    var then = api.get(ANN, plan + "?asOf=" + before).is(200);
    assertThat(then.text("/commitments/0/status")).isEqualTo("ACTIVE");
    assertThat(then.body().at("/commitments")).hasSize(1);
  }

  @Test
  void doesNotCloseOnWhatExpiredWhileTheClockWasLate() {
    neighbours.accept(project);
    api.opened(project);
    api.post(ANN, plan + "/commitments", loan(clock.today().toString())).is(201);
    neighbours.planUntil(project, FinancingSecured.class);
    deadlines.stop();

    clock.ahead(Duration.ofDays(1));
    neighbours.stage(project, Stage.CLOSING);
    var lost = neighbours.planUntil(project, FinancingLost.class);

    assertThat(lost.getLast().header("ce_actor")).isNotEqualTo("expiry");
    assertThat(lost)
        .extracting(Message::type)
        .contains(CommitmentExpired.class.getName())
        .doesNotContain(FinancialClosed.class.getName());
  }

  private static String loan(String until) {
    return """
    {"kind":"DEBT","amount":{"amount":"1000","currency":"RUB"},"validUntil":"%s"}\
    """
        .formatted(until);
  }
}
