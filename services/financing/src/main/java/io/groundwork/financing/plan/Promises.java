package io.groundwork.financing.plan;

import io.groundwork.financing.plan.CommitmentController.CommitmentRequest;
import io.groundwork.financing.plan.domain.Money;
import io.groundwork.financing.plan.domain.PlanCommand.MakeCommitment;
import io.groundwork.platform.problem.InvalidField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Completes what a financier asked for: today in the zone where validity ends, and the rate. */
@Component
class Promises {
  private final PlanService plans;
  private final Clock clock;
  private final FinancingSettings settings;

  Promises(PlanService plans, Clock clock, FinancingSettings settings) {
    this.plans = plans;
    this.clock = clock;
    this.settings = settings;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }

  MakeCommitment order(String plan, UUID id, CommitmentRequest request, String financier) {
    var today = today();
    var amount = request.amount().in("amount");
    var rateOn = request.rateOn() == null ? today : request.rateOn();
    if (request.validUntil().isBefore(today)) {
      throw new InvalidField("validUntil", "is in the past", "send " + today + " or later");
    }
    if (rateOn.isAfter(today)) {
      throw new InvalidField("rateOn", "is in the future", "send " + today + " or earlier");
    }
    var rate = rate(plan, amount, request);
    return new MakeCommitment(
        id, financier, request.kind(), amount, rate, rateOn, request.validUntil(), today);
  }

  private BigDecimal rate(String plan, Money amount, CommitmentRequest request) {
    var given = request.rate();
    var capex = plans.capexCurrency(plan);
    boolean same = amount.currency().equals(capex);
    if (same && given != null && given.compareTo(BigDecimal.ONE) != 0) {
      throw new InvalidField("rate", "is not 1", "leave it out: capex is in " + capex + " too");
    }
    if (!same && given == null) {
      throw new InvalidField(
          "rate", "is missing", "send %s for one %s".formatted(capex, amount.currency()));
    }
    return given == null ? BigDecimal.ONE : given;
  }
}
