package io.groundwork.monitoring.insight;

import io.groundwork.monitoring.pipeline.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

  private final Writes writes;

  CourseProjection(Writes writes) {
    this.writes = writes;
  }

  void entered(String project, long sequence, String stage, @Nullable Integer place, Instant at) {
    writes.add(project, LEFT, Timestamp.from(at), project);
    var visit = "INSERT INTO stage_visit VALUES (?, ?, ?, ?, ?)";
    writes.add(project, visit, project, sequence, stage, place, Timestamp.from(at));
  }

  void opened(String project, String what, String item, long sequence, String kind, Instant at) {
    var span = "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)";
    writes.add(project, span, project, what, item, sequence, kind, Timestamp.from(at));
  }

  void closed(String project, String what, String item, Instant at) {
    writes.add(project, CLOSED, Timestamp.from(at), project, what, item);
  }
}
