package io.groundwork.projects.project;

import io.groundwork.projects.project.domain.Accepted;
import io.groundwork.projects.project.domain.Compensation;
import io.groundwork.projects.project.domain.Condition;
import io.groundwork.projects.project.domain.Document;
import io.groundwork.projects.project.domain.Ended;
import io.groundwork.projects.project.domain.Milestone;
import io.groundwork.projects.project.domain.ProjectState;
import io.groundwork.projects.project.domain.Shares;
import io.groundwork.projects.project.domain.Signatures;
import io.groundwork.projects.project.domain.Stage;
import io.groundwork.projects.project.domain.Track;
import io.groundwork.projects.project.domain.Tracks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as a caller sees it. Parts that its stage does not have are empty or null. */
record ProjectView(
    String id,
    long version,
    Stage stage,
    Instant stageSince,
    ConditionView condition,
    String organisation,
    String registrar,
    Instant registeredAt,
    ProjectStatement details,
    List<Document> documents,
    List<TrackView> tracks,
    @Nullable SharesView shares,
    List<SignatureView> signatures,
    List<Milestone> milestones,
    @Nullable Compensation compensation) {

  record ConditionView(String state, @Nullable String reason, @Nullable LocalDate resumeBy) {
    static ConditionView of(@Nullable Condition condition) {
      return condition instanceof Condition.OnHold(var reason, var resumeBy, _)
          ? new ConditionView("ON_HOLD", reason, resumeBy)
          : new ConditionView("ACTIVE", null, null);
    }
  }

  record TrackView(Track track, boolean secured, Instant since) {}

  record SignatureView(String partnerId, Instant recordedAt) {}

  record SharesView(String state, List<PartnerStatement> partners, Instant since) {
    static SharesView of(Shares shares) {
      var state =
          switch (shares) {
            case Shares.Agreed _ -> "AGREED";
            case Shares.Open _ -> "OPEN";
            case Shares.Offered _ -> "PROPOSED";
          };
      return new SharesView(state, PartnerStatement.of(shares.partners()), shares.since());
    }
  }

  static ProjectView of(ProjectState.Registered project, long version) {
    var course = project instanceof Accepted accepted ? accepted.course() : null;
    var dossier = project.dossier();
    return new ProjectView(
        dossier.id(),
        version,
        project.stage(),
        dossier.stageSince(),
        ConditionView.of(course == null ? null : course.condition()),
        dossier.details().organisation(),
        dossier.details().registrar(),
        dossier.registeredAt(),
        ProjectStatement.of(dossier.id(), dossier.details()),
        dossier.documents(),
        course == null ? List.of() : tracks(course.tracks()),
        course == null ? null : SharesView.of(course.shares()),
        course == null ? List.of() : signatures(course.signatures()),
        course == null ? List.of() : course.milestones().items(),
        project instanceof Ended.Unwinding unwinding ? unwinding.compensation() : null);
  }

  private static List<TrackView> tracks(Tracks tracks) {
    return tracks.byTrack().entrySet().stream()
        .map(e -> new TrackView(e.getKey(), e.getValue().secured(), e.getValue().since()))
        .toList();
  }

  private static List<SignatureView> signatures(Signatures signatures) {
    return signatures.byPartner().entrySet().stream()
        .map(e -> new SignatureView(e.getKey(), e.getValue()))
        .toList();
  }
}
