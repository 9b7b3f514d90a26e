package io.groundwork.sites.project;

import io.groundwork.platform.problem.NotFound;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of projects that rules here need. */
@Repository
public class ProjectProjection {

  private static final String DESCRIBE =
      """
      INSERT INTO project (id, title, organisation, stage)
      VALUES (:id, :title, :organisation, 'PROPOSED')
      ON CONFLICT (id) DO UPDATE SET title = :title, organisation = :organisation
      """;

  private static final String FIND =
      "SELECT id, title, organisation, stage AS stage_name FROM project WHERE id = :id";

  private final JdbcClient jdbc;

  ProjectProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void describe(String id, String title, String organisation) {
    jdbc.sql(DESCRIBE)
        .param("id", id)
        .param("title", title)
        .param("organisation", organisation)
        .update();
  }

  void enter(String id, String stage) {
    jdbc.sql("UPDATE project SET stage = :stage WHERE id = :id")
        .param("stage", stage)
        .param("id", id)
        .update();
  }

  public Optional<ProjectFacts> find(String id) {
    return jdbc.sql(FIND).param("id", id).query(ProjectFacts.class).optional();
  }

  /** Its stage does not change until the transaction ends. */
  public ProjectFacts getLocked(String id) {
    return jdbc.sql(FIND + " FOR SHARE")
        .param("id", id)
        .query(ProjectFacts.class)
        .optional()
        .orElseThrow(() -> new NotFound("project", id));
  }

  public ProjectFacts get(String id) {
    return find(id).orElseThrow(() -> new NotFound("project", id));
  }
}
