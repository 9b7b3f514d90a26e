package io.groundwork.financing.plan;

import io.groundwork.financing.plan.CommitmentController.CommitmentRequest;
import io.groundwork.financing.plan.domain.Money;
import io.groundwork.financing.plan.domain.PlanCommand.MakeCommitment;
import io.groundwork.platform.problem.InvalidField;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Completes what a financier asked for: today in the zone where validity ends, and the rate. */
@Component
class Promises {
  private final PlanService plans;
  private final Today today;

  Promises(PlanService plans, Today today) {
    this.plans = plans;
    this.today = today;
  }

  MakeCommitment order(String plan, UUID id, CommitmentRequest request, String financier) {
    var day = today.date();
    var amount = request.amount().in("amount");
    var rateOn = request.rateOn() == null ? day : request.rateOn();
    if (request.validUntil().isBefore(day)) {
      throw new InvalidField("validUntil", "is in the past", "send " + day + " or later");
    }
    if (rateOn.isAfter(day)) {
      throw new InvalidField("rateOn", "is in the future", "send " + day + " or earlier");
    }
    var rate = rate(plan, amount, request);
    return new MakeCommitment(
        id, financier, request.kind(), amount, rate, rateOn, request.validUntil(), day);
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
