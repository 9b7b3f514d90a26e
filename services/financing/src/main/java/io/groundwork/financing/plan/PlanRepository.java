package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.*;
import io.groundwork.platform.journal.StateRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * State rows of plans: for lists, for deadlines, and for the database to check the limits again.
 */
@Repository
class PlanRepository implements StateRows<PlanState> {

  private static final String PLAN =
      """
      INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id) DO UPDATE SET version = excluded.version, status = excluded.status,
        committed = excluded.committed, disbursed = excluded.disbursed,
        secured = excluded.secured, ready = excluded.ready, retry_at = excluded.retry_at
      """;
  private static final String COMMITMENT =
      """
      INSERT INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id, commitment_id) DO UPDATE SET status = excluded.status,
        planned = excluded.planned, disbursed = excluded.disbursed
      """;
  private static final String TRANCHE =
      """
      INSERT INTO tranche VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id, tranche_id) DO UPDATE SET due = excluded.due,
        cancelled = excluded.cancelled, disbursed = excluded.disbursed
      """;
  private static final String DISBURSEMENT =
      """
      INSERT INTO disbursement VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id, disbursement_id) DO UPDATE SET status = excluded.status,
        approvers = excluded.approvers
      """;
  private static final String EXPIRING =
      """
      SELECT DISTINCT project_id FROM commitment JOIN plan USING (project_id)
      WHERE plan.status = 'OPEN' AND commitment.status = 'ACTIVE' AND commitment.disbursed = 0
        AND valid_until < ?
      """;
  private static final String CLOSING =
      """
      SELECT project_id FROM plan JOIN project USING (project_id)
      WHERE status = 'OPEN' AND ready AND retry_at <= ? AND stage = 'CLOSING'
      """;

  private final JdbcClient jdbc;

  PlanRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, PlanState state, long version) {
    switch (state) {
      case PlanState.Absent _ -> {}
      case PlanState.Open(var book) -> save("OPEN", book, version);
      case PlanState.Closed(var book) -> save("CLOSED", book, version);
      case PlanState.Cancelled(var book, _, _) when book == null -> {}
      case PlanState.Cancelled(var book, _, _) -> save("CANCELLED", book, version);
    }
  }

  /** Plans with a commitment whose last valid day is before today. */
  List<String> expiring(LocalDate today) {
    return jdbc.sql(EXPIRING).param(today).query((row, _) -> row.getString("project_id")).list();
  }

  /** Plans whose refused close is to be tried again. */
  List<String> closing(Instant now) {
    return jdbc.sql(CLOSING)
        .param(Timestamp.from(now))
        .query((row, _) -> row.getString("project_id"))
        .list();
  }

  private void save(String status, Book book, long version) {
    var progress = book.progress();
    var retryAt = progress.retryAt();
    boolean ready = progress.secured() && book.fulfilled() && progress.stopped() == null;
    jdbc.sql(PLAN)
        .params(book.projectId(), version, status, book.capex().currency().getCurrencyCode())
        .params(book.capex().amount(), book.committed().amount(), book.disbursed().amount())
        .params(progress.secured(), ready)
        .param(retryAt == null ? null : Timestamp.from(retryAt))
        .update();
    book.commitments().values().forEach(commitment -> save(book, commitment));
    book.tranches().values().forEach(tranche -> save(book, tranche));
    book.disbursements().values().forEach(disbursement -> save(book, disbursement));
  }

  private void save(Book book, Commitment c) {
    jdbc.sql(COMMITMENT)
        .params(book.projectId(), c.id(), c.financier(), c.kind().name(), c.amount().amount())
        .params(c.amount().currency().getCurrencyCode(), c.counted().amount(), c.validUntil())
        .params(c.status().name(), book.planned(c).amount(), book.drawn(c).amount())
        .update();
  }

  private void save(Book book, Tranche t) {
    jdbc.sql(TRANCHE)
        .params(book.projectId(), t.id(), t.commitmentId(), t.amount().amount(), t.milestone())
        .params(t.due(), t.cancelled(), t.paid().amount())
        .update();
  }

  private void save(Book book, Disbursement d) {
    jdbc.sql(DISBURSEMENT)
        .params(book.projectId(), d.id(), d.trancheId(), d.amount().amount(), d.status().name())
        .param(d.approvers().toArray(String[]::new))
        .update();
  }
}
