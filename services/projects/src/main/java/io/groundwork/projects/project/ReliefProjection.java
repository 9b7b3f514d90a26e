package io.groundwork.projects.project;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reliefs that run, and residencies whose relief has not begun. */
@Repository
public class ReliefProjection {

  private static final String START_RELIEF =
      """
      INSERT INTO relief (project_id, relief, ends_on) VALUES (:project, :relief, :endsOn)
      ON CONFLICT (project_id, relief) DO UPDATE SET ends_on = excluded.ends_on
      """;
  private static final String LAPSE_RELIEF =
      "DELETE FROM relief WHERE project_id = :project AND relief = :relief";
  private static final String AWAIT =
      "INSERT INTO relief_awaited VALUES (:project) ON CONFLICT DO NOTHING";
  private static final String AWAIT_NO_MORE =
      "DELETE FROM relief_awaited WHERE project_id = :project";

  private final JdbcClient jdbc;

  ReliefProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A residency was granted; whichever event begins its relief is still to come. */
  public void granted(String project) {
    jdbc.sql(AWAIT).param("project", project).update();
  }

  public void residencyEnded(String project) {
    jdbc.sql(AWAIT_NO_MORE).param("project", project).update();
  }

  public void started(String project, String relief, LocalDate endsOn) {
    jdbc.sql(AWAIT_NO_MORE).param("project", project).update();
    jdbc.sql(START_RELIEF)
        .param("project", project)
        .param("relief", relief)
        .param("endsOn", endsOn)
        .update();
  }

  public void lapsed(String project, String relief) {
    jdbc.sql(LAPSE_RELIEF).param("project", project).param("relief", relief).update();
  }

  /** The last day of the last one. */
  Optional<LocalDate> until(String project) {
    return jdbc.sql("SELECT max(ends_on) FROM relief WHERE project_id = :project")
        .param("project", project)
        .query(LocalDate.class)
        .optional();
  }

  boolean isAwaited(String project) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM relief_awaited WHERE project_id = :project)")
        .param("project", project)
        .query(Boolean.class)
        .single();
  }
}
