package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Writes;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Projects and agreements as the projects service last said. */
@Repository
class ProjectProjection {

  /** Sides are comma-separated. */
  record Details(
      String projectId,
      String title,
      String organisation,
      @Nullable String agreementId,
      String region,
      String activity,
      BigDecimal capex,
      String currency,
      int jobs,
      String siteTrack,
      @Nullable String regime,
      String sides) {}

  private static final String DETAILS =
      """
      INSERT INTO project_fact (project_id, title, organisation, agreement_id, region, activity,
        capex, currency, jobs, site_track, regime, sides)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
      ON CONFLICT (project_id) DO UPDATE SET title = excluded.title,
        organisation = excluded.organisation, agreement_id = excluded.agreement_id,
        region = excluded.region, activity = excluded.activity, capex = excluded.capex,
        currency = excluded.currency, jobs = excluded.jobs, site_track = excluded.site_track,
        regime = excluded.regime, sides = excluded.sides
      """;

  private final Writes writes;

  ProjectProjection(Writes writes) {
    this.writes = writes;
  }

  void agreement(String id, String title, String organisation) {
    writes.add(id, "INSERT INTO agreement_fact VALUES (?, ?, ?)", id, title, organisation);
  }

  void details(Details details) {
    writes.upsert(
        details.projectId(),
        DETAILS,
        details.projectId(),
        details.title(),
        details.organisation(),
        details.agreementId(),
        details.region(),
        details.activity(),
        details.capex(),
        details.currency(),
        details.jobs(),
        details.siteTrack(),
        details.regime(),
        details.sides());
  }

  void stage(String id, String stage, Instant at) {
    set(id, "stage = ?, stage_since = ?", stage, time(at));
  }

  void review(String id, @Nullable String next, @Nullable Instant at, @Nullable String reason) {
    set(id, "review = ?, review_since = ?, review_reason = ?", next, time(at), reason);
  }

  void shares(String id, @Nullable String next, @Nullable Instant at) {
    set(id, "shares = ?, shares_since = ?", next, time(at));
  }

  void hold(String id, @Nullable String reason, @Nullable String resumeBy, @Nullable Instant at) {
    set(id, "hold_reason = ?, resume_by = ?, hold_since = ?", reason, resumeBy, time(at));
  }

  void ended(String id, String reason) {
    set(id, "end_reason = ?", reason);
  }

  void steps(String id, String[] steps, Instant at) {
    set(
        id,
        "steps_due = string_to_array(?, ','), steps_since = ?",
        String.join(",", steps),
        time(at));
  }

  void step(String id, String step, Instant at) {
    set(id, "steps_done = steps_done || ?::text, steps_since = ?", step, time(at));
  }

  private void set(String id, String columns, @Nullable Object... values) {
    var all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = id;
    writes.add(id, "UPDATE project_fact SET %s WHERE project_id = ?".formatted(columns), all);
  }

  private static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
