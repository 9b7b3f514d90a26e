package io.groundwork.sites.allocation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one order in which site commands lock, so that they never wait for one another in a circle:
 * the project itself, territories by id, plots by id, allocations by id. What an allocation may
 * touch is fixed once its project is locked; who is next in a queue, once the plot is.
 */
@Repository
class LockRepository {

  private static final String PROJECT =
      "SELECT pg_advisory_xact_lock(hashtextextended(:project, 7001))::text";
  private static final String PLOTS =
      """
      SELECT p.id FROM plot p
       WHERE p.id = :plot OR p.project_id = :project
          OR p.id = ANY (SELECT unnest(waits) FROM allocation WHERE project_id = :project)
      """;
  private static final String LOCK_TERRITORIES =
      """
      SELECT id FROM territory WHERE id IN (SELECT territory_id FROM plot WHERE id = ANY (:plots))
       ORDER BY id FOR UPDATE
      """;
  private static final String LOCK_PLOTS =
      "SELECT id FROM plot WHERE id = ANY (:plots) ORDER BY id FOR UPDATE";
  private static final String LOCK_ALLOCATIONS =
      """
      SELECT project_id FROM allocation
       WHERE project_id = :project
          OR project_id IN (SELECT unnest(ARRAY[queue[1], queue[2]]) FROM plot WHERE id = ANY (:plots))
       ORDER BY project_id FOR UPDATE
      """;

  private final JdbcClient jdbc;

  LockRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks whatever a command of the project, on this plot too, may change. */
  void lock(String projectId, @Nullable String plotId) {
    jdbc.sql(PROJECT).param("project", projectId).query(String.class).list();
    var plots = plots(projectId, plotId);
    Stream.of(LOCK_TERRITORIES, LOCK_PLOTS)
        .forEach(sql -> jdbc.sql(sql).param("plots", plots).query(String.class).list());
    jdbc.sql(LOCK_ALLOCATIONS)
        .param("plots", plots)
        .param("project", projectId)
        .query(String.class)
        .list();
  }

  private String[] plots(String projectId, @Nullable String plotId) {
    return jdbc.sql(PLOTS)
        .param("plot", plotId)
        .param("project", projectId)
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }
}
