package io.groundwork.monitoring.facts;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Milestones and tracks of projects. */
@Repository
class MilestoneProjection {

  private static final String TRACK =
      """
      INSERT INTO track_fact (project_id, track, state, since, reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (project_id, track) DO UPDATE
        SET state = excluded.state, since = excluded.since, reason = excluded.reason
      """;
  private static final String PLANNED =
      """
      INSERT INTO milestone_fact (project_id, code, kind, title, due_on) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (project_id, code) DO UPDATE
        SET kind = excluded.kind, title = excluded.title, due_on = excluded.due_on
      """;
  private static final String REACHED =
      """
      INSERT INTO milestone_fact (project_id, code, kind, title, reached_on) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (project_id, code) DO UPDATE SET reached_on = excluded.reached_on
      """;

  private final JdbcClient jdbc;

  MilestoneProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void track(String id, String track, TrackState state, Instant at, @Nullable String reason) {
    jdbc.sql(TRACK).params(id, track, state.name(), Timestamp.from(at)).param(reason).update();
  }

  void planned(String id, String code, String kind, String title, String dueOn) {
    jdbc.sql(PLANNED).params(id, code, kind, title, dueOn).update();
  }

  void reached(String id, String code, String kind, String title, String reachedOn) {
    jdbc.sql(REACHED).params(id, code, kind, title, reachedOn).update();
  }
}
