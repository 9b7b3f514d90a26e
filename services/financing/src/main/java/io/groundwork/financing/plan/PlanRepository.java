package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.*;
import io.groundwork.platform.journal.StateRows;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * State rows of plans: for lists, and for the database to check the limits again; with deadlines.
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
  private final JdbcClient jdbc;
  private final PlanDeadlines deadlines;

  PlanRepository(JdbcClient jdbc, PlanDeadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  @Override
  public void save(String id, PlanState state, long version) {
    switch (state) {
      case PlanState.Absent _ -> {}
      case PlanState.Open(var book) -> {
        save("OPEN", book, version);
        deadlines.of(book);
      }
      case PlanState.Closed(var book) -> {
        save("CLOSED", book, version);
        deadlines.of(book);
      }
      case PlanState.Cancelled(var book, _, _) when book == null -> {}
      case PlanState.Cancelled(var book, _, _) -> save("CANCELLED", book, version);
    }
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
