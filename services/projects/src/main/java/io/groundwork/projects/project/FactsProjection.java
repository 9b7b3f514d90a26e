package io.groundwork.projects.project;

import io.groundwork.projects.project.domain.CompensationStep;
import io.groundwork.projects.project.domain.OutsideFacts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this service must know of sites and financing to decide a stage. */
@Repository
public class FactsProjection {
  private static final String LEASED =
      "SELECT min(signed_at) FROM lease WHERE project_id = :project AND ended_at IS NULL";
  private static final String SIGN_LEASE =
      """
      INSERT INTO lease (lease_id, project_id, signed_at) VALUES (:lease, :project, :at)
      ON CONFLICT (lease_id) DO NOTHING
      """;
  private static final String END_LEASES =
      "UPDATE lease SET ended_at = :at WHERE project_id = :project AND ended_at IS NULL";
  private static final String UNDO =
      """
      INSERT INTO undone (project_id, step, cause_id) VALUES (:project, :step, :cause)
      ON CONFLICT (project_id, step) DO UPDATE SET cause_id = excluded.cause_id
      """;
  private static final String REDO =
      "DELETE FROM undone WHERE project_id = :project AND step = :step";

  private final JdbcClient jdbc;
  private final ReliefProjection reliefs;

  FactsProjection(JdbcClient jdbc, ReliefProjection reliefs) {
    this.jdbc = jdbc;
    this.reliefs = reliefs;
  }

  public OutsideFacts of(String project) {
    var leased = jdbc.sql(LEASED).param("project", project).query(Timestamp.class).optional();
    return new OutsideFacts(
        leased.map(Timestamp::toInstant).orElse(null),
        reliefs.until(project).orElse(null),
        reliefs.isAwaited(project));
  }

  /** A lease that has ended stays ended, whoever repeats that it was signed. */
  public void leaseSigned(String project, String lease, Instant at) {
    jdbc.sql(SIGN_LEASE)
        .param("lease", lease)
        .param("project", project)
        .param("at", Timestamp.from(at))
        .update();
  }

  public void leaseEnded(String project, Instant at) {
    jdbc.sql(END_LEASES).param("project", project).param("at", Timestamp.from(at)).update();
  }

  public void undone(String project, CompensationStep step, String cause) {
    jdbc.sql(UNDO)
        .param("project", project)
        .param("step", step.name())
        .param("cause", cause)
        .update();
  }

  public void redone(String project, CompensationStep step) {
    jdbc.sql(REDO).param("project", project).param("step", step.name()).update();
  }

  public Map<CompensationStep, String> undone(String project) {
    var arrived = new EnumMap<CompensationStep, String>(CompensationStep.class);
    jdbc.sql("SELECT step, cause_id FROM undone WHERE project_id = :project")
        .param("project", project)
        .query(
            row -> {
              arrived.put(
                  CompensationStep.valueOf(row.getString("step")), row.getString("cause_id"));
            });
    return arrived;
  }
}
