package io.groundwork.monitoring.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came before it was known whose the project is, once more for the owner. */
@Repository
class LateProjection {

  private static final String TELL_LATE =
      """
      INSERT INTO feed (event_id, type, body, audience, owner)
      SELECT event_id, type, body, 'LATE', :owner FROM feed
      WHERE audience = 'UNOWNED' AND body ->> 'projectId' = :project
      ORDER BY position ON CONFLICT DO NOTHING
      RETURNING event_id, type, body ->> 'projectId' AS project, body::text, owner
      """;

  private final JdbcClient jdbc;

  LateProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<News> tell(String project, String owner) {
    return jdbc.sql(TELL_LATE)
        .param("owner", owner)
        .param("project", project)
        .query((row, _) -> news(row))
        .list();
  }

  private static News news(ResultSet row) throws SQLException {
    return new News(
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("project"),
        null,
        row.getString("body"),
        false,
        row.getString("owner"));
  }
}
