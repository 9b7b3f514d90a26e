package io.groundwork.platform.inbox;

import io.groundwork.platform.security.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who decided what on which parked message; never deleted. */
final class DecisionRows {

  private static final String INSERT =
      """
      INSERT INTO parked_decision
        (position, handler, topic, topic_partition, topic_offset, key, cause, decision, reason,
         actor, organisation, headers, value)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;
  private static final String LIST =
      "SELECT * FROM parked_decision WHERE id > ? ORDER BY id LIMIT ?";

  private static final String LAST =
      "SELECT * FROM parked_decision WHERE id < ? ORDER BY id DESC LIMIT ?";

  private final JdbcClient jdbc;

  DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With the bytes of what is dropped, since nothing else keeps them in this service. */
  void add(ParkedMessage parked, Decision decision, String reason, CurrentUser user) {
    var at = parked.message().record();
    jdbc.sql(INSERT)
        .params(parked.position(), parked.handler(), at.topic(), at.partition(), at.offset())
        .params(parked.key(), parked.cause(), decision.name(), reason)
        .params(user.id(), user.organisation())
        .param(JsonMapper.shared().writeValueAsString(parked.message().headers()))
        .param(decision == Decision.DROPPED ? at.value() : null)
        .update();
  }

  List<DecisionView> list(long after, int limit) {
    return jdbc.sql(LIST).params(after, limit).query(DecisionRows::read).list();
  }

  List<DecisionView> last(long before, int limit) {
    return jdbc.sql(LAST).params(before, limit).query(DecisionRows::read).list();
  }

  private static DecisionView read(ResultSet row, int number) throws SQLException {
    return new DecisionView(
        row.getLong("id"),
        row.getLong("position"),
        row.getString("handler"),
        row.getString("topic"),
        row.getInt("topic_partition"),
        row.getLong("topic_offset"),
        row.getString("key"),
        row.getString("cause"),
        Decision.valueOf(row.getString("decision")),
        row.getString("reason"),
        row.getString("actor"),
        row.getString("organisation"),
        row.getTimestamp("decided_at").toInstant());
  }
}
