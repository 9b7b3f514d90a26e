package io.groundwork.monitoring.money;

import io.groundwork.monitoring.pipeline.Writes;
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

  private final Writes writes;
  private final JdbcClient jdbc;

  MoneyProjection(Writes writes, JdbcClient jdbc) {
    this.writes = writes;
    this.jdbc = jdbc;
  }

  void terms(String project, String commitment, String currency, BigDecimal rate, String rateOn) {
    var terms = "INSERT INTO commitment_terms VALUES (?, ?, ?, ?, ?)";
    writes.add(project, terms, project, commitment, currency, rate, rateOn);
  }

  void bound(String project, boolean now) {
    var bound = "UPDATE commitment_terms SET bound = ? WHERE project_id = ?";
    writes.add(project, bound, now, project);
  }

  void add(Entry entry) {
    writes.add(
        entry.projectId(),
        "INSERT INTO money_entry VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.projectId(),
        entry.sequence(),
        Timestamp.from(entry.at()),
        entry.kind().name(),
        entry.commitmentId(),
        entry.amount(),
        entry.counted());
  }

  /** What it had promised goes again. */
  void ended(String project, long sequence, Instant at, String commitment) {
    writes.add(project, ENDED, sequence, Timestamp.from(at), project, commitment);
  }

  String commitmentOf(String project, String tranche) {
    writes.flush();
    return jdbc.sql(
            "SELECT commitment_id FROM tranche_fact WHERE project_id = ? AND tranche_id = ?")
        .params(project, tranche)
        .query(String.class)
        .single();
  }
}
