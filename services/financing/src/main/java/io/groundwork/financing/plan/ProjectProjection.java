package io.groundwork.financing.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts about projects, from whichever topic they come first. */
@Repository
class ProjectProjection {

  private static final String ACCEPTED =
      """
      INSERT INTO project (project_id, title, organisation, region) VALUES (?, ?, ?, ?)
      ON CONFLICT (project_id) DO UPDATE SET title = excluded.title,
        organisation = excluded.organisation, region = excluded.region
      """;
  private static final String ENTERED =
      """
      INSERT INTO project (project_id, stage) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET stage = excluded.stage
      """;
  private static final String REACHED =
      """
      INSERT INTO project (project_id, milestones) VALUES (?, ARRAY[?])
      ON CONFLICT (project_id) DO UPDATE SET milestones =
        array_cat(array_remove(project.milestones, excluded.milestones[1]), excluded.milestones)
      """;
  private static final String LEASED =
      """
      INSERT INTO project (project_id, lease_cause) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET lease_cause = excluded.lease_cause
      """;
  private static final String RESIDENT =
      """
      INSERT INTO project (project_id, residency_cause) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET residency_cause = excluded.residency_cause
      """;
  private static final String FIND = "SELECT * FROM project WHERE project_id = ?";

  private final JdbcClient jdbc;

  ProjectProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void accepted(String id, String title, String organisation, String region) {
    jdbc.sql(ACCEPTED).params(id, title, organisation, region).update();
  }

  void entered(String id, String stage) {
    jdbc.sql(ENTERED).params(id, stage).update();
  }

  void reached(String id, String milestone) {
    jdbc.sql(REACHED).params(id, milestone).update();
  }

  /** With the event that said so; null when it is so no longer. */
  void leased(String id, @Nullable String cause) {
    jdbc.sql(LEASED).param(id).param(cause).update();
  }

  /** With the event that said so; null when it is so no longer. */
  void resident(String id, @Nullable String cause) {
    jdbc.sql(RESIDENT).param(id).param(cause).update();
  }

  Project find(String id) {
    return jdbc.sql(FIND)
        .param(id)
        .query((row, _) -> project(row))
        .optional()
        .orElseGet(() -> Project.unknown(id));
  }

  static Project project(ResultSet row) throws SQLException {
    return new Project(
        row.getString("project_id"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("region"),
        row.getString("stage"),
        Set.of((String[]) row.getArray("milestones").getArray()),
        row.getString("lease_cause"),
        row.getString("residency_cause"));
  }
}
