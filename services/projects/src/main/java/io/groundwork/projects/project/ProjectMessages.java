package io.groundwork.projects.project;

import static io.groundwork.projects.project.DetailsMessages.details;
import static io.groundwork.projects.project.DetailsMessages.partners;
import static io.groundwork.projects.project.DetailsMessages.stage;
import static io.groundwork.projects.project.DetailsMessages.text;
import static io.groundwork.projects.project.DetailsMessages.track;

import io.groundwork.platform.journal.Messages;
import io.groundwork.projects.project.domain.ProjectEvent;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.*;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Domain event to published record, one to one. */
@Component
class ProjectMessages implements Messages<ProjectEvent> {
  static final String TOPIC = Topics.PROJECT;

  @Override
  public SpecificRecord toRecord(ProjectEvent event) {
    return switch (event) {
      case ProjectEvent.ProjectRegistered e ->
          new ProjectRegistered(e.projectId(), details(e.details()));
      case ProjectEvent.ProjectRevised e -> new ProjectRevised(e.projectId(), details(e.details()));
      case ProjectEvent.DocumentAttached e -> attached(e);
      case ProjectEvent.DocumentRemoved e ->
          new DocumentRemoved(e.projectId(), e.documentId(), e.reason());
      case ProjectEvent.ProjectAccepted e ->
          new ProjectAccepted(e.projectId(), e.reviewer(), details(e.details()));
      case ProjectEvent.ProjectReturned e ->
          new ProjectReturned(e.projectId(), e.reviewer(), e.reason());
      case ProjectEvent.ProjectRejected e ->
          new ProjectRejected(e.projectId(), e.reviewer(), e.reasonCode(), e.reason());
      case ProjectEvent.StageEntered e -> entered(e);
      case ProjectEvent.OwnSiteAccepted e -> new OwnSiteAccepted(e.projectId(), e.reviewer());
      case ProjectEvent.TrackSecured e ->
          new TrackSecured(e.projectId(), track(e.track()), e.causeId());
      case ProjectEvent.TrackLost e ->
          new TrackLost(e.projectId(), track(e.track()), e.causeId(), e.reason());
      case ProjectEvent.PartnerSigned e ->
          new PartnerSigned(e.projectId(), e.partnerId(), text(e.signedOn()), e.remaining());
      case ProjectEvent.PartnerExited e ->
          new PartnerExited(e.projectId(), e.partnerId(), e.reason(), partners(e.partners()));
      case ProjectEvent.SharesProposed e ->
          new SharesProposed(e.projectId(), partners(e.partners()), e.proposer());
      case ProjectEvent.SharesAccepted e ->
          new SharesAccepted(e.projectId(), e.reviewer(), partners(e.partners()));
      case ProjectEvent.MilestonePlanned e -> planned(e);
      case ProjectEvent.MilestoneReached e -> reached(e);
      case ProjectEvent.ProjectPutOnHold e ->
          new ProjectPutOnHold(e.projectId(), e.reason(), text(e.resumeBy()));
      case ProjectEvent.ProjectResumed e -> new ProjectResumed(e.projectId());
      case ProjectEvent.ProjectWithdrawn e -> new ProjectWithdrawn(e.projectId(), e.reason());
      case ProjectEvent.ProjectCancelled e -> cancelled(e);
      case ProjectEvent.CompensationDone e ->
          new CompensationDone(
              e.projectId(), CompensationStep.valueOf(e.step().name()), e.causeId());
      case ProjectEvent.CancellationSettled e ->
          new CancellationSettled(e.projectId(), e.reasonCode(), e.reason());
      case ProjectEvent.FinancialCloseRefused e ->
          new FinancialCloseRefused(e.projectId(), e.causeId(), e.reason());
    };
  }

  private static DocumentAttached attached(ProjectEvent.DocumentAttached e) {
    var document = e.document();
    var expiresOn = document.expiresOn() == null ? null : text(document.expiresOn());
    return new DocumentAttached(
        e.projectId(),
        document.documentId(),
        document.kind(),
        document.title(),
        document.sha256(),
        expiresOn);
  }

  private static StageEntered entered(ProjectEvent.StageEntered e) {
    return new StageEntered(
        e.projectId(),
        stage(e.stage()),
        stage(e.previousStage()),
        e.causeType(),
        e.causeId(),
        e.reason());
  }

  private static MilestonePlanned planned(ProjectEvent.MilestonePlanned e) {
    var kind = MilestoneKind.valueOf(e.kind().name());
    return new MilestonePlanned(e.projectId(), e.code(), kind, e.title(), text(e.dueOn()));
  }

  private static MilestoneReached reached(ProjectEvent.MilestoneReached e) {
    var kind = MilestoneKind.valueOf(e.kind().name());
    return new MilestoneReached(e.projectId(), e.code(), kind, e.title(), text(e.reachedOn()));
  }

  private static ProjectCancelled cancelled(ProjectEvent.ProjectCancelled e) {
    var steps = e.steps().stream().map(step -> CompensationStep.valueOf(step.name())).toList();
    return new ProjectCancelled(e.projectId(), e.reasonCode(), e.reason(), steps);
  }
}
