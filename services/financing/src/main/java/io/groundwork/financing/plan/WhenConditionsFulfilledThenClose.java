package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand;
import io.groundwork.financing.plan.domain.PlanCommand.CloseFinancing;
import io.groundwork.financing.plan.domain.PlanCommand.ReverseFinancialClose;
import java.util.stream.Stream;

/** Policy: in CLOSING every change may be the last missing one. A refusal waits for its retry. */
final class WhenConditionsFulfilledThenClose {
  private WhenConditionsFulfilledThenClose() {}

  static Stream<PlanCommand> after(PlanCommand command, Project project) {
    return project.closing() && !(command instanceof ReverseFinancialClose)
        ? Stream.of(new CloseFinancing())
        : Stream.empty();
  }
}
