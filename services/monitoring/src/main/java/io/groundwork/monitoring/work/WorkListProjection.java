package io.groundwork.monitoring.work;

import io.groundwork.monitoring.work.WorkItem.Amount;
import io.groundwork.monitoring.work.WorkList.Code;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code work} for one user. */
@Repository
class WorkListProjection {

  private static final String READ =
      """
      SELECT w.*, p.title, p.organisation AS owner, p.region, p.stage,
        (SELECT count(*) FROM disbursement_hand h WHERE w.code = 'DISBURSEMENT'
          AND h.project_id = w.project_id AND h.disbursement_id = w.item_id
          AND h.did = 'APPROVED') AS approvals
      FROM work w JOIN project_fact p USING (project_id)
      WHERE w.role = ANY(string_to_array(:roles, ','))
        AND (w.organisation IS NULL OR w.organisation = :organisation)
        AND NOT (w.person AND :machine)
        AND NOT (w.four_eyes AND EXISTS (SELECT FROM project_author a
          WHERE a.project_id = w.project_id AND a.person = :user))
        AND NOT (w.code = 'DISBURSEMENT' AND EXISTS (SELECT FROM disbursement_hand h
          WHERE h.project_id = w.project_id AND h.disbursement_id = w.item_id
            AND h.person = :user))
        AND (w.since, w.code, w.project_id, coalesce(w.item_id, ''))
          > (:since, :code, :project, :item)
      ORDER BY w.since, w.code, w.project_id, coalesce(w.item_id, '') LIMIT :limit
      """;

  private final JdbcClient jdbc;

  WorkListProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<WorkItem> read(WorkList list) {
    var behind = list.behind();
    return jdbc.sql(READ)
        .param("roles", list.roles())
        .param("organisation", list.user().organisation())
        .param("machine", list.user().machine())
        .param("user", list.user().id())
        .param("since", Timestamp.from(behind.since()))
        .param("code", behind.code())
        .param("project", behind.projectId())
        .param("item", behind.itemId())
        .param("limit", list.most())
        .query((row, _) -> item(row))
        .list();
  }

  private static WorkItem item(ResultSet row) throws SQLException {
    var dueAt = row.getTimestamp("due_at");
    return new WorkItem(
        Code.valueOf(row.getString("code")),
        row.getString("role"),
        row.getString("project_id"),
        row.getString("title"),
        row.getString("owner"),
        row.getString("region"),
        row.getString("stage"),
        row.getString("item_id"),
        row.getString("item"),
        amount(row.getBigDecimal("amount"), row.getString("currency")),
        row.getInt("approvals"),
        row.getTimestamp("since").toInstant(),
        day(row.getString("due_on")),
        dueAt == null ? null : dueAt.toInstant());
  }

  private static @Nullable Amount amount(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? null : new Amount(amount.toPlainString(), currency);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
