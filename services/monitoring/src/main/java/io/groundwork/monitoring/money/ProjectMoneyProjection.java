package io.groundwork.monitoring.money;

import io.groundwork.monitoring.money.Entry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one project's money and where it stood. */
@Repository
class ProjectMoneyProjection {

  /** Whose it is, and its capital expenditure as it is now. */
  record Project(String organisation, String capex, String currency) {}

  /** A stay in a stage. */
  record Stay(String stage, Instant since) {}

  private static final String TERMS =
      """
      SELECT t.*, k.financier FROM commitment_terms t JOIN commitment k USING (project_id, commitment_id)
      WHERE project_id = ? ORDER BY commitment_id
      """;
  private static final String STAY =
      """
      SELECT stage, entered_at FROM stage_visit WHERE project_id = ? AND entered_at <= ?
      ORDER BY sequence DESC LIMIT 1
      """;
  private static final String SECURED =
      """
      SELECT item FROM span WHERE project_id = :project AND what = 'SECURED' AND opened_at <= :at
        AND (closed_at IS NULL OR closed_at > :at) ORDER BY item
      """;

  private final JdbcClient jdbc;

  ProjectMoneyProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Project> find(String id) {
    return jdbc.sql("SELECT organisation, capex, currency FROM project_fact WHERE project_id = ?")
        .param(id)
        .query(
            (row, _) ->
                new Project(
                    row.getString("organisation"),
                    row.getString("capex"),
                    row.getString("currency")))
        .optional();
  }

  List<Entry> entries(String project, Instant asOf) {
    return jdbc.sql("SELECT * FROM money_entry WHERE project_id = ? AND at <= ? ORDER BY sequence")
        .params(project, Timestamp.from(asOf))
        .query((row, _) -> entry(row))
        .list();
  }

  List<Terms> terms(String project) {
    return jdbc.sql(TERMS)
        .param(project)
        .query(
            (row, _) ->
                new Terms(
                    row.getString("commitment_id"),
                    row.getString("financier"),
                    row.getString("currency"),
                    row.getBigDecimal("rate"),
                    LocalDate.parse(row.getString("rate_on"))))
        .list();
  }

  Optional<Stay> stay(String project, Instant asOf) {
    return jdbc.sql(STAY)
        .params(project, Timestamp.from(asOf))
        .query(
            (row, _) ->
                new Stay(row.getString("stage"), row.getTimestamp("entered_at").toInstant()))
        .optional();
  }

  List<String> secured(String project, Instant asOf) {
    return jdbc.sql(SECURED)
        .param("project", project)
        .param("at", Timestamp.from(asOf))
        .query((row, _) -> row.getString("item"))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("project_id"),
        row.getLong("sequence"),
        row.getTimestamp("at").toInstant(),
        Kind.valueOf(row.getString("kind")),
        row.getString("commitment_id"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("counted"));
  }
}
