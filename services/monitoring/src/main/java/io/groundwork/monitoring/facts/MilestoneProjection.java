package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

  private final Writes writes;

  MilestoneProjection(Writes writes) {
    this.writes = writes;
  }

  void track(String id, String track, TrackState state, Instant at, @Nullable String reason) {
    writes.upsert(id, TRACK, id, track, state.name(), Timestamp.from(at), reason);
  }

  void planned(String id, String code, String kind, String title, String dueOn) {
    writes.upsert(id, PLANNED, id, code, kind, title, dueOn);
  }

  void reached(String id, String code, String kind, String title, String reachedOn) {
    writes.upsert(id, REACHED, id, code, kind, title, reachedOn);
  }
}
