package io.groundwork.monitoring.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.groundwork.monitoring.visit.Changes.Change;
import io.groundwork.monitoring.visit.Changes.Kind;
import io.groundwork.monitoring.visit.Changes.Missed;
import io.groundwork.monitoring.visit.Changes.ProjectChanges;
import io.groundwork.monitoring.visit.ChangesProjection.Row;
import io.groundwork.monitoring.visit.ChangesProjection.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what happened to projects, the newest of each, and which deadlines they missed. */
@Repository
class ChangeProjection {

  private record Of<T>(String projectId, T one) {}

  /** The fields of a row of the feed that are told. */
  private record Body(
      Instant time,
      String actor,
      String organisation,
      @Nullable String stage,
      Map<String, Object> summary) {}

  private static final int MOST = 20;
  private static final String CHANGES =
      """
      SELECT * FROM (
        SELECT c.project_id, c.position, c.kind, c.type,
          c.body - 'projectId' - 'topic' - 'type' - 'sequence' AS told,
          row_number() OVER (PARTITION BY c.project_id ORDER BY c.position DESC) AS place
        FROM change c WHERE c.project_id = ANY(string_to_array(:projects, ',')) AND %s) newest
      WHERE place <= %d ORDER BY position DESC
      """
          .formatted(ChangesProjection.SEEN, MOST);
  private static final String MISSED =
      """
      SELECT d.* FROM deadline d
      WHERE d.project_id = ANY(string_to_array(:projects, ',')) AND %s ORDER BY d.due
      """
          .formatted(ChangesProjection.MISSED);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ChangeProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<ProjectChanges> of(List<Row> projects, Window window) {
    var ids = String.join(",", projects.stream().map(Row::projectId).toList());
    var changes =
        window.bind(jdbc.sql(CHANGES)).param("projects", ids).query((row, _) -> change(row));
    var missed =
        window.bind(jdbc.sql(MISSED)).param("projects", ids).query((row, _) -> missed(row));
    var byProject = grouped(changes.list());
    var missedByProject = grouped(missed.list());
    return projects.stream()
        .map(
            row ->
                row.with(
                    byProject.getOrDefault(row.projectId(), List.of()),
                    missedByProject.getOrDefault(row.projectId(), List.of())))
        .toList();
  }

  private static <T> Map<String, List<T>> grouped(List<Of<T>> all) {
    return all.stream().collect(groupingBy(Of::projectId, mapping(Of::one, toList())));
  }

  private Of<Change> change(ResultSet row) throws SQLException {
    var body = json.readValue(row.getString("told"), Body.class);
    var change =
        new Change(
            row.getLong("position"),
            Kind.valueOf(row.getString("kind")),
            row.getString("type"),
            body.time(),
            body.actor(),
            body.organisation(),
            body.stage(),
            body.summary());
    return new Of<>(row.getString("project_id"), change);
  }

  private static Of<Missed> missed(ResultSet row) throws SQLException {
    var dueOn = row.getString("due_on");
    var missed =
        new Missed(
            row.getString("kind"),
            row.getString("item_id"),
            row.getString("item"),
            row.getTimestamp("due").toInstant(),
            dueOn == null ? null : LocalDate.parse(dueOn));
    return new Of<>(row.getString("project_id"), missed);
  }
}
