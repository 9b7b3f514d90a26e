package io.groundwork.monitoring.facts;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plots by name, and where a project stands with its plot and its residency. */
@Repository
class SiteProjection {

  private static final String SITE =
      """
      INSERT INTO site_fact (project_id, status, since, plot_id, held_until, reason)
      VALUES (:id, :status, :at, :plot, :until, :reason)
      ON CONFLICT (project_id) DO UPDATE SET status = excluded.status, since = excluded.since,
        plot_id = excluded.plot_id, held_until = excluded.held_until, offer_until = NULL,
        reason = excluded.reason
      """;
  private static final String RESIDENCY =
      "UPDATE residency_fact SET status = ?, since = ?, reason = ? WHERE project_id = ?";

  private final JdbcClient jdbc;

  SiteProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void plot(String id, String territoryId, String name, String authority) {
    jdbc.sql("INSERT INTO plot_fact VALUES (?, ?, ?, ?)")
        .params(id, territoryId, name, authority)
        .update();
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
    jdbc.sql("INSERT INTO residency_fact (project_id, regime, status, since) VALUES (?, ?, ?, ?)")
        .params(id, regime, "OPEN", Timestamp.from(at))
        .update();
  }

  void residency(String id, String status, Instant at, @Nullable String reason) {
    jdbc.sql(RESIDENCY).params(status, Timestamp.from(at)).param(reason).param(id).update();
  }

  private void site(
      String id,
      String status,
      Instant at,
      @Nullable String plot,
      @Nullable Instant until,
      @Nullable String reason) {
    jdbc.sql(SITE)
        .param("id", id)
        .param("status", status)
        .param("at", Timestamp.from(at))
        .param("plot", plot)
        .param("until", until == null ? null : Timestamp.from(until))
        .param("reason", reason)
        .update();
  }

  private void set(String id, String column, @Nullable Object value) {
    jdbc.sql("UPDATE site_fact SET %s WHERE project_id = ?".formatted(column))
        .param(value)
        .param(id)
        .update();
  }
}
