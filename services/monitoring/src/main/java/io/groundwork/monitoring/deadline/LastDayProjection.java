package io.groundwork.monitoring.deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient jdbc;

  LastDayProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(String project, Kind kind, String id, String item, String dueOn) {
    jdbc.sql(SET).params(project, kind.name(), id, item, dueOn).update();
  }

  void remove(String project, Kind kind, String id) {
    jdbc.sql("DELETE FROM last_day WHERE project_id = ? AND kind = ? AND item_id = ?")
        .params(project, kind.name(), id)
        .update();
  }
}
