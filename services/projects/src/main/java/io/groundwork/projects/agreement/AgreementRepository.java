package io.groundwork.projects.agreement;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.projects.agreement.domain.AgreementState;
import io.groundwork.projects.agreement.domain.AgreementState.Signed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row per agreement, and which item each project carries out. */
@Repository
class AgreementRepository implements StateRows<AgreementState> {
  private static final String SAVE =
      """
      INSERT INTO agreement (id, version, title, organisation, first_side, second_side, signed_on,
                             recorded_at)
      VALUES (:id, :version, :title, :organisation, :first, :second, :signedOn, :at)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version
      """;
  private static final String ASSIGN =
      """
      INSERT INTO action_item_project (project_id, agreement_id, item_id)
      VALUES (:project, :agreement, :item)
      ON CONFLICT (project_id) DO NOTHING
      """;
  private static final String LIST =
      """
      SELECT id, version, title, organisation, first_side, second_side, signed_on FROM agreement
      WHERE (CAST(:owner AS text) IS NULL OR organisation = :owner)
        AND (CAST(:text AS text) IS NULL OR strpos(lower(title), lower(:text)) > 0)
        AND (CAST(:after AS date) IS NULL OR (signed_on, id) < (CAST(:after AS date), :afterId))
      ORDER BY signed_on DESC, id DESC LIMIT :rows
      """;

  /** Which item of which agreement a project carries out. */
  record Assignment(String agreementId, String itemId) {}

  private final JdbcClient jdbc;

  AgreementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, AgreementState state, long version) {
    if (state instanceof Signed agreement) {
      save(agreement, version);
      agreement
          .items()
          .values()
          .forEach(item -> assign(id, item.itemId(), item.projects().keySet()));
    }
  }

  Optional<Assignment> assignmentOf(String projectId) {
    return jdbc.sql("SELECT agreement_id, item_id FROM action_item_project WHERE project_id = ?")
        .param(projectId)
        .query(Assignment.class)
        .optional();
  }

  /**
   * With the text in the title; behind the given row, which is the last one seen; from the first
   * one without it.
   */
  List<AgreementRow> list(
      @Nullable String owner,
      @Nullable String text,
      @Nullable String after,
      @Nullable String afterId,
      int rows) {
    return jdbc.sql(LIST)
        .param("owner", owner)
        .param("text", text)
        .param("after", after)
        .param("afterId", afterId)
        .param("rows", rows)
        .query(AgreementRepository::row)
        .list();
  }

  private void save(Signed agreement, long version) {
    jdbc.sql(SAVE)
        .param("id", agreement.id())
        .param("version", version)
        .param("title", agreement.title())
        .param("organisation", agreement.organisation())
        .param("first", agreement.firstSide())
        .param("second", agreement.secondSide())
        .param("signedOn", agreement.signedOn())
        .param("at", Timestamp.from(agreement.since()))
        .update();
  }

  private void assign(String agreement, String item, Iterable<String> projects) {
    for (var project : projects) {
      jdbc.sql(ASSIGN)
          .param("project", project)
          .param("agreement", agreement)
          .param("item", item)
          .update();
    }
  }

  private static AgreementRow row(ResultSet row, int number) throws SQLException {
    return new AgreementRow(
        row.getString("id"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("first_side"),
        row.getString("second_side"),
        row.getObject("signed_on", LocalDate.class));
  }
}
