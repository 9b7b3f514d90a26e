package io.groundwork.monitoring.deadline;

import io.groundwork.monitoring.pipeline.Writes;
import org.springframework.stereotype.Repository;

/** Last days of papers, leases and reliefs. */
@Repository
class LastDayProjection {

  enum Kind {
    DOCUMENT,
    LEASE,
    RELIEF
  }

  private static final String SET =
      """
      INSERT INTO last_day VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (project_id, kind, item_id) DO UPDATE
        SET item = excluded.item, due_on = excluded.due_on
      """;

  private static final String REMOVE =
      "DELETE FROM last_day WHERE project_id = ? AND kind = ? AND item_id = ?";

  private final Writes writes;

  LastDayProjection(Writes writes) {
    this.writes = writes;
  }

  void set(String project, Kind kind, String id, String item, String dueOn) {
    writes.upsert(project, SET, project, kind.name(), id, item, dueOn);
  }

  void remove(String project, Kind kind, String id) {
    writes.add(project, REMOVE, project, kind.name(), id);
  }
}
