package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Accepted.Closing;
import io.groundwork.projects.project.domain.Accepted.Preparation;
import io.groundwork.projects.project.domain.Ended.Unwinding;
import io.groundwork.projects.project.domain.ProjectCommand.*;
import io.groundwork.projects.project.domain.ProjectState.Absent;
import io.groundwork.projects.project.domain.ProjectState.Live;
import io.groundwork.projects.project.domain.ProjectState.Proposed;
import java.util.List;

/**
 * The transition table. Facts of other services that come too late to mean anything change nothing;
 * everything else that is out of place is refused.
 */
public final class Project {
  public static final ProjectState INITIAL = new Absent();

  private Project() {}

  public static List<ProjectEvent> decide(ProjectState state, ProjectCommand command) {
    return switch (command) {
      case RegisterProject c when state instanceof Absent -> Screening.register(c);
      case ReviseProject c when state instanceof Proposed s -> Screening.revise(s, c);
      case AttachDocument c when state instanceof Live s -> Papers.attach(s, c);
      case RemoveDocument c when state instanceof Live s -> Papers.remove(s, c);
      case AcceptProject c when state instanceof Proposed s -> Screening.accept(s, c);
      case ReturnProject c when state instanceof Proposed s -> Screening.giveBack(s, c);
      case RejectProject c when state instanceof Proposed s -> Screening.reject(s, c);
      case AcceptOwnSite c when state instanceof Preparation s -> Joining.acceptOwnSite(s, c);
      case SecureTrack c when state instanceof Accepted s -> Joining.secure(s, c);
      case LoseTrack c when state instanceof Accepted s -> Joining.lose(s, c);
      case CloseFinancing c when state instanceof Closing s -> FinancialClose.decide(s, c);
      case CloseFinancing c when state instanceof Preparation s -> FinancialClose.refuse(s, c);
      case CloseFinancing c when state instanceof Proposed s -> FinancialClose.refuse(s, c);
      case SignAsPartner c when state instanceof Closing s -> Partnership.sign(s, c);
      case RecordPartnerExit c when state instanceof Accepted s -> Partnership.exit(s, c);
      case ProposeShares c when state instanceof Accepted s -> Partnership.propose(s, c);
      case AcceptShares c when state instanceof Accepted s -> Partnership.accept(s, c);
      case PlanMilestone c when state instanceof Accepted s -> Works.plan(s, c);
      case ReachMilestone c when state instanceof Accepted s -> Works.reach(s, c);
      case PutOnHold c when state instanceof Accepted s -> Pausing.putOnHold(s, c);
      case ResumeProject c when state instanceof Accepted s -> Pausing.resume(s, c);
      case WithdrawProject c when state instanceof Proposed s -> Ending.withdraw(s, c);
      case WithdrawProject c when state instanceof Preparation s -> Ending.withdraw(s, c);
      case WithdrawProject c when state instanceof Closing s -> Ending.withdraw(s, c);
      case CancelProject c when state instanceof Accepted s -> Ending.cancel(s, c);
      case RecordCompensation c when state instanceof Unwinding s -> Ending.compensate(s, c);
      case SecureTrack _, LoseTrack _, CloseFinancing _, RecordCompensation _ -> List.of();
      case RegisterProject _,
          ReviseProject _,
          AttachDocument _,
          RemoveDocument _,
          AcceptProject _,
          ReturnProject _,
          RejectProject _,
          AcceptOwnSite _,
          SignAsPartner _,
          RecordPartnerExit _,
          ProposeShares _,
          AcceptShares _,
          PlanMilestone _,
          ReachMilestone _,
          PutOnHold _,
          ResumeProject _,
          WithdrawProject _,
          CancelProject _ ->
          throw ProjectRefused.notIn(state, command);
    };
  }

  public static ProjectState evolve(ProjectState state, ProjectEvent event) {
    return ProjectFold.evolve(state, event);
  }
}
