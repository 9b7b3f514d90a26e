package io.groundwork.financing.plan.domain;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanState.*;
import java.util.List;

/** What a plan answers in which state. Facts never fail; orders are refused with the reason. */
public final class Plan {
  private static final String NOT_CLOSED = "nothing is paid before the financial close";

  private Plan() {}

  public static List<PlanEvent> decide(PlanState state, PlanCommand command) {
    return switch (state) {
      case Absent _ -> absent(command);
      case Open(var book) -> open(book, command);
      case Closed(var book) -> closed(book, command);
      case Cancelled s -> cancelled(s, command);
    };
  }

  private static List<PlanEvent> absent(PlanCommand command) {
    return switch (command) {
      case OpenPlan c -> Closing.open(c);
      case CancelPlan c -> Closing.cancel(null, c);
      case Fact _ -> List.of();
      case Order _ -> throw new CommandRefused("the plan opens when the project is accepted");
    };
  }

  private static List<PlanEvent> open(Book book, PlanCommand command) {
    return switch (command) {
      case MakeCommitment c -> Commitments.make(book, c);
      case WithdrawCommitment c -> Commitments.withdraw(book, c);
      case ExpireCommitments c -> Commitments.expire(book, c);
      case ProveCondition c -> Conditions.prove(book, c);
      case WaiveCondition c -> Conditions.waive(book, c);
      case MeetCondition c -> Conditions.meet(book, c);
      case ReopenCondition c -> Conditions.reopen(book, c);
      case PlanTranche c -> Tranches.plan(book, c);
      case CancelTranche c -> Tranches.cancel(book, c);
      case RequestDisbursement _, ApproveDisbursement _ -> throw new CommandRefused(NOT_CLOSED);
      case RefuseDisbursement c -> Disbursements.refuse(book, c);
      case StopDisbursements c -> Disbursements.stop(book, c);
      case ResumeDisbursements _ -> Disbursements.resume(book);
      case CloseFinancing _ -> Closing.close(book);
      case CancelPlan c -> Closing.cancel(book, c);
      case OpenPlan _, ReverseFinancialClose _, ReachMilestones _ -> List.of();
    };
  }

  private static List<PlanEvent> closed(Book book, PlanCommand command) {
    return switch (command) {
      case MakeCommitment c -> Commitments.make(book, c);
      case WithdrawCommitment c -> Commitments.withdraw(book, c);
      case ExpireCommitments c -> Commitments.expire(book, c);
      case ProveCondition c -> Conditions.prove(book, c);
      case WaiveCondition c -> Conditions.waive(book, c);
      case MeetCondition c -> Conditions.meet(book, c);
      case ReopenCondition c -> Conditions.reopen(book, c);
      case PlanTranche c -> Tranches.plan(book, c);
      case CancelTranche c -> Tranches.cancel(book, c);
      case ReachMilestones c -> Tranches.reach(book, c);
      case RequestDisbursement c -> Disbursements.request(book, c);
      case ApproveDisbursement c -> Disbursements.approve(book, c);
      case RefuseDisbursement c -> Disbursements.refuse(book, c);
      case StopDisbursements c -> Disbursements.stop(book, c);
      case ResumeDisbursements _ -> Disbursements.resume(book);
      case ReverseFinancialClose c -> Closing.reverse(book, c);
      case CancelPlan c -> Closing.cancel(book, c);
      case OpenPlan _, CloseFinancing _ -> List.of();
    };
  }

  private static List<PlanEvent> cancelled(Cancelled state, PlanCommand command) {
    return switch (command) {
      case Fact _ -> List.of();
      case Order _ ->
          throw new CommandRefused(
              "too late: the plan was cancelled (%s: %s)"
                  .formatted(state.reasonCode(), state.reason()));
    };
  }

  public static PlanState evolve(PlanState state, PlanEvent event) {
    return Evolution.of(state, event);
  }

  public static PlanState fold(PlanState state, List<PlanEvent> events) {
    var folded = state;
    for (var event : events) {
      folded = evolve(folded, event);
    }
    return folded;
  }
}
