package io.groundwork.monitoring.alert;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets that are in clear, by subscription. */
@Repository
class ClearSecretRepository {

  private record Row(UUID id, String secret) {}

  private final JdbcClient jdbc;

  ClearSecretRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, String> find() {
    return jdbc
        .sql("SELECT subscription_id, secret FROM alert_subscription WHERE secret LIKE ?")
        .param(Signature.PREFIX.replace("_", "\\_") + "%")
        .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Row::id, Row::secret));
  }

  /** Unless another instance did. */
  void replace(UUID id, String clear, String sealed) {
    jdbc.sql("UPDATE alert_subscription SET secret = ? WHERE subscription_id = ? AND secret = ?")
        .params(sealed, id, clear)
        .update();
  }
}
