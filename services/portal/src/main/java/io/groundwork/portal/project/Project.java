package io.groundwork.portal.project;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project as the projects service tells it. Parts that its stage does not have are empty. */
record Project(
    String id,
    long version,
    String stage,
    Instant stageSince,
    Condition condition,
    String organisation,
    String registrar,
    Instant registeredAt,
    Details details,
    List<Paper> documents,
    List<Track> tracks,
    @Nullable Shares shares,
    List<Signature> signatures,
    List<Milestone> milestones,
    @Nullable Compensation compensation) {

  record Partner(@Nullable String partnerId, String name, String side, BigDecimal sharePercent) {}

  record Utilities(
      BigDecimal powerKw,
      BigDecimal gasM3PerHour,
      BigDecimal waterM3PerDay,
      boolean roadAccess,
      boolean railAccess) {}

  record SiteNeeds(
      BigDecimal areaHectares,
      Utilities utilities,
      int labourJobs,
      @Nullable LocalDate earliestOn) {}

  record Details(
      String title,
      @Nullable String agreementId,
      @Nullable String actionItemId,
      String region,
      String activity,
      String summary,
      Money capex,
      int jobs,
      List<Partner> partners,
      String siteTrack,
      @Nullable SiteNeeds siteNeeds,
      @Nullable String regime) {}

  record Condition(String state, @Nullable String reason, @Nullable LocalDate resumeBy) {}

  record Paper(
      String documentId,
      String kind,
      String title,
      String sha256,
      @Nullable LocalDate expiresOn,
      Instant attachedAt) {}

  record Track(String track, boolean secured, Instant since) {}

  record Shares(String state, List<Partner> partners, Instant since) {}

  record Signature(String partnerId, Instant recordedAt) {}

  record Milestone(
      String code, String kind, String title, LocalDate dueOn, @Nullable LocalDate reachedOn) {}

  record Compensation(
      @Nullable String reasonCode,
      @Nullable String reason,
      List<String> expected,
      List<String> done,
      boolean settled) {}

  boolean isOnHold() {
    return condition.state().equals("ON_HOLD");
  }

  /** Those of the shares in question, else those that were registered. */
  public List<Partner> partners() {
    return shares == null ? details.partners() : shares.partners();
  }

  /** When the partner signed, or null. */
  public @Nullable Instant signedAt(@Nullable String partnerId) {
    return signatures.stream()
        .filter(each -> each.partnerId().equals(partnerId))
        .map(Signature::recordedAt)
        .findFirst()
        .orElse(null);
  }

  /** Null when the project does not need it, or not yet. */
  public @Nullable Track track(String name) {
    return tracks.stream().filter(each -> each.track().equals(name)).findFirst().orElse(null);
  }

  Optional<Partner> partner(String partnerId) {
    return partners().stream().filter(each -> partnerId.equals(each.partnerId())).findFirst();
  }

  /** Its title. */
  Optional<String> milestone(String code) {
    return milestones.stream()
        .filter(each -> each.code().equals(code))
        .map(Milestone::title)
        .findFirst();
  }
}
