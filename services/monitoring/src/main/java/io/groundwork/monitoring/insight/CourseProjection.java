package io.groundwork.monitoring.insight;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stays in stages, and spans of what was open. */
@Repository
class CourseProjection {

  private static final String LEFT =
      "UPDATE stage_visit SET left_at = ? WHERE project_id = ? AND left_at IS NULL";
  private static final String CLOSED =
      """
      UPDATE span SET closed_at = ?
      WHERE project_id = ? AND what = ? AND item = ? AND closed_at IS NULL
      """;

  private final JdbcClient jdbc;

  CourseProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void entered(String project, long sequence, String stage, @Nullable Integer place, Instant at) {
    jdbc.sql(LEFT).params(Timestamp.from(at), project).update();
    jdbc.sql("INSERT INTO stage_visit VALUES (?, ?, ?, ?, ?)")
        .params(project, sequence, stage)
        .param(place)
        .param(Timestamp.from(at))
        .update();
  }

  void opened(String project, String what, String item, long sequence, String kind, Instant at) {
    jdbc.sql("INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)")
        .params(project, what, item, sequence, kind, Timestamp.from(at))
        .update();
  }

  void closed(String project, String what, String item, Instant at) {
    jdbc.sql(CLOSED).params(Timestamp.from(at), project, what, item).update();
  }
}
