package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a project. Kept for ever: fields are added, never changed. */
public sealed interface ProjectEvent {
  String projectId();

  Instant at();

  record ProjectRegistered(String projectId, ProjectDetails details, Instant at)
      implements ProjectEvent {}

  record ProjectRevised(String projectId, ProjectDetails details, Instant at)
      implements ProjectEvent {}

  record DocumentAttached(String projectId, Document document, Instant at)
      implements ProjectEvent {}

  record DocumentRemoved(String projectId, String documentId, String reason, Instant at)
      implements ProjectEvent {}

  record ProjectAccepted(String projectId, String reviewer, ProjectDetails details, Instant at)
      implements ProjectEvent {}

  record ProjectReturned(String projectId, String reviewer, String reason, Instant at)
      implements ProjectEvent {}

  record ProjectRejected(
      String projectId, String reviewer, String reasonCode, String reason, Instant at)
      implements ProjectEvent {}

  /** One for every move, right after the fact that causes it. */
  record StageEntered(
      String projectId,
      Stage stage,
      @Nullable Stage previousStage,
      String causeType,
      @Nullable String causeId,
      @Nullable String reason,
      Instant at)
      implements ProjectEvent {}

  record OwnSiteAccepted(String projectId, String reviewer, Instant at) implements ProjectEvent {}

  record TrackSecured(String projectId, Track track, @Nullable String causeId, Instant at)
      implements ProjectEvent {}

  record TrackLost(
      String projectId, Track track, @Nullable String causeId, String reason, Instant at)
      implements ProjectEvent {}

  record PartnerSigned(
      String projectId, String partnerId, LocalDate signedOn, int remaining, Instant at)
      implements ProjectEvent {}

  /** {@code partners} are those that stay, with the shares they had. */
  record PartnerExited(
      String projectId, String partnerId, String reason, List<Partner> partners, Instant at)
      implements ProjectEvent {}

  /** proposer: not known of what was proposed before it was recorded. */
  record SharesProposed(
      String projectId, List<Partner> partners, @Nullable String proposer, Instant at)
      implements ProjectEvent {}

  record SharesAccepted(String projectId, String reviewer, List<Partner> partners, Instant at)
      implements ProjectEvent {}

  record MilestonePlanned(
      String projectId, String code, MilestoneKind kind, String title, LocalDate dueOn, Instant at)
      implements ProjectEvent {}

  record MilestoneReached(
      String projectId,
      String code,
      MilestoneKind kind,
      String title,
      LocalDate reachedOn,
      Instant at)
      implements ProjectEvent {}

  record ProjectPutOnHold(String projectId, String reason, LocalDate resumeBy, Instant at)
      implements ProjectEvent {}

  record ProjectResumed(String projectId, Instant at) implements ProjectEvent {}

  record ProjectWithdrawn(String projectId, String reason, Instant at) implements ProjectEvent {}

  record ProjectCancelled(
      String projectId, String reasonCode, String reason, List<CompensationStep> steps, Instant at)
      implements ProjectEvent {}

  record CompensationDone(String projectId, CompensationStep step, String causeId, Instant at)
      implements ProjectEvent {}

  record CancellationSettled(String projectId, String reasonCode, String reason, Instant at)
      implements ProjectEvent {}

  record FinancialCloseRefused(String projectId, String causeId, String reason, Instant at)
      implements ProjectEvent {}
}
