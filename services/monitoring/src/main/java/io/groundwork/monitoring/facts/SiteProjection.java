package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Plots by name, and where a project stands with its plot and its residency. */
@Repository
class SiteProjection {

  private static final String SITE =
      """
      INSERT INTO site_fact (project_id, status, since, plot_id, held_until, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id) DO UPDATE SET status = excluded.status, since = excluded.since,
        plot_id = excluded.plot_id, held_until = excluded.held_until, offer_until = NULL,
        reason = excluded.reason
      """;
  private static final String RESIDENCY =
      "UPDATE residency_fact SET status = ?, since = ?, reason = ? WHERE project_id = ?";

  private static final String RESIDENCY_OPENED =
      "INSERT INTO residency_fact (project_id, regime, status, since) VALUES (?, ?, 'OPEN', ?)";

  private final Writes writes;

  SiteProjection(Writes writes) {
    this.writes = writes;
  }

  void plot(String id, String territoryId, String name, String authority) {
    var plot = "INSERT INTO plot_fact VALUES (?, ?, ?, ?)";
    writes.add(id, plot, id, territoryId, name, authority);
  }

  void free(String id, String status, Instant at, @Nullable String reason) {
    site(id, status, at, null, null, reason);
  }

  void held(String id, String plot, Instant until, Instant at) {
    site(id, "HELD", at, plot, until, null);
  }

  void leased(String id, String plot, Instant at) {
    site(id, "LEASED", at, plot, null, null);
  }

  void extended(String id, Instant until) {
    set(id, "held_until = ?", Timestamp.from(until));
  }

  void waiting(String id, @Nullable String plot) {
    set(id, "waiting_for = ?", plot);
  }

  void offered(String id, @Nullable Instant until) {
    set(id, "offer_until = ?", until == null ? null : Timestamp.from(until));
  }

  void residencyOpened(String id, String regime, Instant at) {
    writes.add(id, RESIDENCY_OPENED, id, regime, Timestamp.from(at));
  }

  void residency(String id, String status, Instant at, @Nullable String reason) {
    writes.add(id, RESIDENCY, status, Timestamp.from(at), reason, id);
  }

  private void site(
      String id,
      String status,
      Instant at,
      @Nullable String plot,
      @Nullable Instant until,
      @Nullable String reason) {
    var heldUntil = until == null ? null : Timestamp.from(until);
    writes.upsert(id, SITE, id, status, Timestamp.from(at), plot, heldUntil, reason);
  }

  private void set(String id, String column, @Nullable Object value) {
    writes.add(id, "UPDATE site_fact SET %s WHERE project_id = ?".formatted(column), value, id);
  }
}
