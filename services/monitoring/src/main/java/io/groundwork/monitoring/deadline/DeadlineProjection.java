package io.groundwork.monitoring.deadline;

import io.groundwork.monitoring.deadline.Deadline.Kind;
import io.groundwork.monitoring.insight.Selection;
import io.groundwork.platform.security.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code deadline}. */
@Repository
class DeadlineProjection {

  /** The deadline after which to read on. */
  record Position(Instant due, String kind, String projectId, String itemId) {
    static final Position START = new Position(Instant.EPOCH, "", "", "");
  }

  private static final String READ =
      """
      SELECT d.*, p.title, p.organisation, p.stage FROM deadline d
      JOIN project_fact p USING (project_id)
      WHERE %s AND (:kind::text IS NULL OR d.kind = :kind)
        AND (:from::timestamptz IS NULL OR d.due > :from)
        AND (:until::timestamptz IS NULL OR d.due <= :until)
        AND (d.due, d.kind, d.project_id, d.item_id) > (:due, :after, :project, :item)
      ORDER BY d.due, d.kind, d.project_id, d.item_id LIMIT :limit
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  DeadlineProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Deadline> read(
      CurrentUser user,
      Selection selection,
      @Nullable Kind kind,
      Position behind,
      int most,
      Instant now) {
    return jdbc.sql(READ)
        .params(selection.parameters(user))
        .param("kind", kind == null ? null : kind.name())
        .param("due", Timestamp.from(behind.due()))
        .param("after", behind.kind())
        .param("project", behind.projectId())
        .param("item", behind.itemId())
        .param("limit", most)
        .query((row, _) -> deadline(row, now))
        .list();
  }

  private static Deadline deadline(ResultSet row, Instant now) throws SQLException {
    var due = row.getTimestamp("due").toInstant();
    var dueOn = row.getString("due_on");
    return new Deadline(
        row.getString("project_id"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("stage"),
        Kind.valueOf(row.getString("kind")),
        row.getString("item_id"),
        row.getString("item"),
        due,
        dueOn == null ? null : LocalDate.parse(dueOn),
        !due.isAfter(now));
  }
}
