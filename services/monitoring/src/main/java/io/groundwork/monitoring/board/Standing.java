package io.groundwork.monitoring.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project with all facts about it, as the view {@code board} gives them. */
record Standing(
    String id,
    String title,
    String organisation,
    @Nullable String agreementId,
    @Nullable String agreement,
    String region,
    String activity,
    Money capex,
    int jobs,
    String siteTrack,
    @Nullable String regime,
    Stage stage,
    Instant stageSince,
    @Nullable Hold hold,
    @Nullable Waiting review,
    @Nullable Waiting shares,
    List<String> stepsDue,
    List<String> stepsDone,
    @Nullable Instant stepsSince,
    @Nullable String endReason,
    List<Track> tracks,
    List<Milestone> milestones,
    List<Precedent> conditions,
    @Nullable Site site,
    @Nullable Residency residency,
    @Nullable Plan plan,
    String committed,
    List<Commitment> commitments,
    List<Money> disbursed,
    List<String> sides) {

  record Money(String amount, String currency) {}

  record Hold(String reason, LocalDate resumeBy, Instant since) {}

  record Waiting(String state, Instant since, @Nullable String reason) {}

  record Track(String track, String state, Instant since, @Nullable String reason) {
    boolean secured() {
      return state.equals("SECURED");
    }
  }

  record Milestone(
      String code,
      String kind,
      String title,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate reachedOn) {
    boolean overdue(LocalDate today) {
      return reachedOn == null && dueOn != null && dueOn.isBefore(today);
    }
  }

  /** A condition precedent. */
  record Precedent(String id, String kind, String title, String state, Instant since) {}

  record Site(
      String status,
      Instant since,
      @Nullable String plotId,
      @Nullable String plot,
      @Nullable Instant heldUntil,
      @Nullable Instant offerUntil,
      @Nullable String waitingFor,
      @Nullable String reason) {}

  record Residency(String regime, String status, Instant since, @Nullable String reason) {}

  record Plan(String status, Instant since, @Nullable String stopped) {}

  record Commitment(
      String id, String financier, String kind, Money amount, String validUntil, String state) {}

  List<String> tracksNeeded() {
    var needed = new ArrayList<>(List.of("SITE", "FINANCING"));
    if (regime != null) {
      needed.add("RESIDENCY");
    }
    return needed;
  }

  List<String> tracksSecured() {
    return tracks.stream().filter(Track::secured).map(Track::track).toList();
  }

  Optional<Track> track(String name) {
    return tracks.stream().filter(track -> track.track().equals(name)).findFirst();
  }
}
