package io.groundwork.monitoring.money;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every entry; nothing is changed afterwards. */
@Repository
class MoneyProjection {

  private static final String ENDED =
      """
      INSERT INTO money_entry
      SELECT project_id, ?, ?, kind, commitment_id, -amount, -counted FROM money_entry
      WHERE project_id = ? AND commitment_id = ? AND kind IN ('COMMITTED', 'GUARANTEED')
        AND amount > 0
      """;

  private final JdbcClient jdbc;

  MoneyProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void terms(String project, String commitment, String currency, BigDecimal rate, String rateOn) {
    jdbc.sql("INSERT INTO commitment_terms VALUES (?, ?, ?, ?, ?)")
        .params(project, commitment, currency, rate, rateOn)
        .update();
  }

  void bound(String project, boolean now) {
    jdbc.sql("UPDATE commitment_terms SET bound = ? WHERE project_id = ?")
        .params(now, project)
        .update();
  }

  void add(Entry entry) {
    jdbc.sql("INSERT INTO money_entry VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(entry.projectId(), entry.sequence(), Timestamp.from(entry.at()))
        .params(entry.kind().name(), entry.commitmentId(), entry.amount())
        .param(entry.counted())
        .update();
  }

  /** What it had promised goes again. */
  void ended(String project, long sequence, Instant at, String commitment) {
    jdbc.sql(ENDED).params(sequence, Timestamp.from(at), project, commitment).update();
  }

  String commitmentOf(String project, String tranche) {
    return jdbc.sql(
            "SELECT commitment_id FROM tranche_fact WHERE project_id = ? AND tranche_id = ?")
        .params(project, tranche)
        .query(String.class)
        .single();
  }
}
