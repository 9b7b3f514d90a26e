package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.projects.agreement.AgreementSigned;
import io.groundwork.schemas.projects.project.*;
import io.groundwork.schemas.shared.Partner;
import io.groundwork.schemas.shared.ProjectDetails;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the projects service says; first, since others ask whose a project is. */
@Order(0)
@Component
class ProjectListener implements Observer {

  private final ProjectProjection projects;
  private final MilestoneProjection milestones;

  ProjectListener(ProjectProjection projects, MilestoneProjection milestones) {
    this.projects = projects;
    this.milestones = milestones;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case AgreementSigned e -> projects.agreement(id, e.getTitle(), e.getOrganisation());
      case ProjectRegistered e -> {
        details(id, e.getDetails());
        projects.review(id, "REVIEW", at, null);
      }
      case ProjectRevised e -> {
        details(id, e.getDetails());
        projects.review(id, "REVIEW", at, null);
      }
      case ProjectReturned e -> projects.review(id, "REVISION", at, e.getReason());
      case ProjectAccepted e -> {
        details(id, e.getDetails());
        projects.review(id, null, null, null);
      }
      case StageEntered e -> projects.stage(id, e.getStage().name(), at);
      case SharesProposed _ -> projects.shares(id, "ACCEPTANCE", at);
      case PartnerExited _ -> projects.shares(id, "PROPOSAL", at);
      case SharesAccepted _ -> projects.shares(id, null, null);
      default -> course(event);
    }
  }

  private void course(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case TrackSecured e ->
          milestones.track(id, e.getTrack().name(), TrackState.SECURED, at, null);
      case TrackLost e ->
          milestones.track(id, e.getTrack().name(), TrackState.LOST, at, e.getReason());
      case MilestonePlanned e ->
          milestones.planned(id, e.getCode(), e.getKind().name(), e.getTitle(), e.getDueOn());
      case MilestoneReached e ->
          milestones.reached(id, e.getCode(), e.getKind().name(), e.getTitle(), e.getReachedOn());
      case ProjectPutOnHold e -> projects.hold(id, e.getReason(), e.getResumeBy(), at);
      case ProjectResumed _ -> projects.hold(id, null, null, null);
      case ProjectRejected e -> projects.ended(id, e.getReason());
      case ProjectWithdrawn e -> projects.ended(id, e.getReason());
      case ProjectCancelled e -> {
        projects.ended(id, e.getReason());
        projects.steps(id, e.getSteps().stream().map(Enum::name).toArray(String[]::new), at);
      }
      case CompensationDone e -> projects.step(id, e.getStep().name(), at);
      default -> {}
    }
  }

  private void details(String id, ProjectDetails details) {
    projects.details(
        new ProjectProjection.Details(
            id,
            details.getTitle(),
            details.getOrganisation(),
            details.getAgreementId(),
            details.getRegion(),
            details.getActivity(),
            new BigDecimal(details.getCapex().getAmount()),
            details.getCapex().getCurrency(),
            details.getJobs(),
            details.getSiteTrack().name(),
            details.getRegime(),
            sides(details)));
  }

  private static String sides(ProjectDetails details) {
    return details.getPartners().stream()
        .map(Partner::getSide)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}
