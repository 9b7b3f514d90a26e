package io.groundwork.monitoring.money;

import io.groundwork.monitoring.money.Entry.Kind;
import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.financing.plan.CommitmentExpired;
import io.groundwork.schemas.financing.plan.CommitmentKind;
import io.groundwork.schemas.financing.plan.CommitmentMade;
import io.groundwork.schemas.financing.plan.CommitmentWithdrawn;
import io.groundwork.schemas.financing.plan.DisbursementPaid;
import io.groundwork.schemas.financing.plan.FinancialCloseReversed;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.TrancheCancelled;
import io.groundwork.schemas.financing.plan.TranchePlanned;
import io.groundwork.schemas.shared.Money;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the financing service says about money, each time it says it. */
@Component
class MoneyListener implements Observer {

  private final MoneyProjection money;

  MoneyListener(MoneyProjection money) {
    this.money = money;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case CommitmentMade e -> made(event, e);
      case CommitmentWithdrawn e -> ended(event, e.getCommitmentId());
      case CommitmentExpired e -> ended(event, e.getCommitmentId());
      case FinancialClosed _ -> money.bound(id, true);
      case FinancialCloseReversed _ -> money.bound(id, false);
      case TranchePlanned e ->
          money.add(entry(event, Kind.PLANNED, e.getCommitmentId(), amount(e.getAmount())));
      case TrancheCancelled e -> {
        var commitment = money.commitmentOf(id, e.getTrancheId());
        money.add(entry(event, Kind.PLANNED, commitment, amount(e.getUndrawn()).negate()));
      }
      case DisbursementPaid e -> {
        var commitment = money.commitmentOf(id, e.getTrancheId());
        money.add(entry(event, Kind.DISBURSED, commitment, amount(e.getAmount())));
      }
      default -> {}
    }
  }

  private void made(Event event, CommitmentMade e) {
    var id = e.getCommitmentId();
    var kind = e.getKind() == CommitmentKind.GUARANTEE ? Kind.GUARANTEED : Kind.COMMITTED;
    var currency = e.getAmount().getCurrency();
    money.terms(event.key(), id, currency, new BigDecimal(e.getRate()), e.getRateOn());
    money.add(
        new Entry(
            event.key(),
            event.sequence(),
            event.time(),
            kind,
            id,
            amount(e.getAmount()),
            amount(e.getCounted())));
  }

  private void ended(Event event, String commitment) {
    money.ended(event.key(), event.sequence(), event.time(), commitment);
  }

  private static Entry entry(Event event, Kind kind, String commitment, BigDecimal amount) {
    return new Entry(event.key(), event.sequence(), event.time(), kind, commitment, amount, null);
  }

  private static BigDecimal amount(Money money) {
    return new BigDecimal(money.getAmount());
  }
}
