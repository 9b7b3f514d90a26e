package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.timeline.Entry;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which agency's an event is: the one whose project or agreement it is about. */
@Repository
class OwnerProjection {

  private static final String OWNER =
      """
      SELECT organisation FROM agreement_fact
      WHERE :topic = 'projects.agreement' AND agreement_id = :agreement
      UNION ALL SELECT organisation FROM project_fact WHERE project_id = :project
      LIMIT 1
      """;

  private final JdbcClient jdbc;

  OwnerProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while the project's own topic has not said it yet: topics have no common order. */
  Optional<String> of(Entry entry) {
    return jdbc.sql(OWNER)
        .param("topic", entry.topic())
        .param("agreement", entry.summary().get("agreementId"))
        .param("project", entry.projectId())
        .query(String.class)
        .optional();
  }
}
