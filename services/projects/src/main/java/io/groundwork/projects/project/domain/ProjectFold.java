package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectEvent.*;
import io.groundwork.projects.project.domain.ProjectState.Live;
import io.groundwork.projects.project.domain.ProjectState.Proposed;
import java.util.List;

/** What each event makes of a project. Never refuses: what has happened has happened. */
final class ProjectFold {
  private ProjectFold() {}

  static ProjectState evolve(ProjectState state, ProjectEvent event) {
    return switch (event) {
      case ProjectRegistered e ->
          new Proposed(Dossier.open(e.projectId(), e.details(), e.at()), null);
      case ProjectRevised e when state instanceof Proposed s ->
          s.answered(s.dossier().revised(e.details()));
      case ProjectReturned e when state instanceof Proposed s -> new Proposed(s.dossier(), e.at());
      case ProjectAccepted e when state instanceof Proposed s ->
          new Accepted.Preparation(s.dossier(), Course.begin(e.details(), e.at()));
      case ProjectRejected e when state instanceof Proposed s ->
          new Ended.Rejected(s.dossier(), e.reasonCode(), e.reason());
      case DocumentAttached e when state instanceof Proposed s ->
          s.answered(s.dossier().with(e.document()));
      case DocumentAttached e when state instanceof Live s ->
          s.with(s.dossier().with(e.document()));
      case DocumentRemoved e when state instanceof Live s ->
          s.with(s.dossier().without(e.documentId()));
      case StageEntered e when state instanceof ProjectState.Registered s -> entered(s, e);
      case TrackSecured e when state instanceof Accepted s ->
          s.with(s.course().with(s.course().tracks().with(e.track(), true, e.at())));
      case TrackLost e when state instanceof Accepted s ->
          s.with(s.course().with(s.course().tracks().with(e.track(), false, e.at())));
      case PartnerSigned e when state instanceof Accepted s -> PartnershipFold.signed(s, e);
      case PartnerExited e when state instanceof Accepted s -> PartnershipFold.exited(s, e);
      case SharesProposed e when state instanceof Accepted s -> PartnershipFold.proposed(s, e);
      case SharesAccepted e when state instanceof Accepted s -> PartnershipFold.accepted(s, e);
      case MilestonePlanned e when state instanceof Accepted s ->
          s.with(s.course().with(s.course().milestones().planned(e)));
      case MilestoneReached e when state instanceof Accepted s ->
          s.with(s.course().with(s.course().milestones().reached(e)));
      case ProjectPutOnHold e when state instanceof Accepted s ->
          s.with(s.course().with(new Condition.OnHold(e.reason(), e.resumeBy(), e.at())));
      case ProjectResumed e when state instanceof Accepted s ->
          s.with(s.course().with(new Condition.Active(e.at())));
      case ProjectWithdrawn e when state instanceof Live s -> withdrawn(s, e);
      case ProjectCancelled e when state instanceof Accepted s ->
          new Ended.Cancelled(s.dossier(), Compensation.due(e.reasonCode(), e.reason(), e.steps()));
      case CompensationDone e when state instanceof Ended.Unwinding s ->
          s.with(s.compensation().with(e.step()));
      case CancellationSettled _ when state instanceof Ended.Unwinding s ->
          s.with(s.compensation().settle());
      case OwnSiteAccepted _, FinancialCloseRefused _ -> state;
      case ProjectRevised _,
          ProjectReturned _,
          ProjectAccepted _,
          ProjectRejected _,
          DocumentAttached _,
          DocumentRemoved _,
          StageEntered _,
          TrackSecured _,
          TrackLost _,
          PartnerSigned _,
          PartnerExited _,
          SharesProposed _,
          SharesAccepted _,
          MilestonePlanned _,
          MilestoneReached _,
          ProjectPutOnHold _,
          ProjectResumed _,
          ProjectWithdrawn _,
          ProjectCancelled _,
          CompensationDone _,
          CancellationSettled _ ->
          throw new IllegalStateException("the journal holds " + event + " after " + state);
    };
  }

  /** The ends are types already made by their own events; here they learn since when. */
  private static ProjectState entered(ProjectState.Registered state, StageEntered e) {
    var dossier = state.dossier().since(e.at());
    return switch (state) {
      case Proposed s -> s.with(dossier);
      case Accepted _ when e.stage() == Stage.COMPLETED -> new Ended.Completed(dossier);
      case Accepted s -> Accepted.of(e.stage(), dossier, s.course());
      case Ended.Completed _ -> new Ended.Completed(dossier);
      case Ended.Rejected s -> new Ended.Rejected(dossier, s.reasonCode(), s.reason());
      case Ended.Withdrawn s -> new Ended.Withdrawn(dossier, s.compensation());
      case Ended.Cancelled s -> new Ended.Cancelled(dossier, s.compensation());
    };
  }

  private static ProjectState withdrawn(Live state, ProjectWithdrawn e) {
    var steps =
        state instanceof Accepted
            ? CompensationStep.expectedOf(state.dossier().details())
            : List.<CompensationStep>of();
    return new Ended.Withdrawn(state.dossier(), Compensation.due("WITHDRAWN", e.reason(), steps));
  }
}
