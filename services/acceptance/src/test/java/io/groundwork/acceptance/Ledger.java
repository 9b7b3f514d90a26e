package io.groundwork.acceptance;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the events of one plan so far promise, allow and have paid. */
final class Ledger {

  private final List<String> findings = new ArrayList<>();
  private final Map<String, Published> commitments = new HashMap<>();
  private final Map<String, Published> tranches = new HashMap<>();
  private final Map<String, Set<String>> approvers = new HashMap<>();
  private final Map<String, BigDecimal> paidByTranche = new HashMap<>();
  private final Map<String, BigDecimal> paidByCommitment = new HashMap<>();
  private boolean closed;
  private boolean stopped;

  List<String> wrong(List<Published> plan) {
    plan.forEach(this::on);
    return findings;
  }

  private void on(Published event) {
    switch (event.name()) {
      case "CommitmentMade" -> commitments.put(event.text("commitmentId"), event);
      case "CommitmentWithdrawn", "CommitmentExpired" ->
          commitments.remove(event.text("commitmentId"));
      case "TranchePlanned" -> tranches.put(event.text("trancheId"), event);
      case "TrancheCancelled" -> tranches.remove(event.text("trancheId"));
      case "FinancialClosed" -> closed = true;
      case "FinancialCloseReversed", "PlanCancelled" -> closed = false;
      case "DisbursementsStopped" -> stopped = true;
      case "DisbursementsResumed" -> stopped = false;
      case "DisbursementApproved" ->
          approvers
              .computeIfAbsent(event.text("disbursementId"), _ -> new HashSet<>())
              .add(event.text("approver"));
      case "DisbursementPaid" -> paid(event);
      default -> {}
    }
  }

  private void paid(Published event) {
    require(event, closed, "paid without financial close");
    require(event, !stopped, "paid while stopped");
    var two = approvers.getOrDefault(event.text("disbursementId"), Set.of()).size() >= 2;
    require(event, two, "paid without two different approvers");
    var tranche = tranches.get(event.text("trancheId"));
    require(event, tranche != null, "paid from a tranche that is not planned");
    if (tranche != null) {
      charge(event, tranche);
    }
  }

  private void charge(Published event, Published tranche) {
    var amount = event.amount("amount");
    var drawn = paidByTranche.merge(event.text("trancheId"), amount, BigDecimal::add);
    require(event, drawn.compareTo(tranche.amount("amount")) <= 0, "paid beyond the tranche");
    var currency = tranche.text("amount.currency");
    require(event, event.text("amount.currency").equals(currency), "paid in another currency");
    var commitment = commitments.get(tranche.text("commitmentId"));
    require(event, commitment != null, "paid from a commitment that does not stand");
    if (commitment != null) {
      var paid = paidByCommitment.merge(tranche.text("commitmentId"), amount, BigDecimal::add);
      require(
          event, paid.compareTo(commitment.amount("amount")) <= 0, "paid beyond the commitment");
    }
    require(event, paid().compareTo(committed()) <= 0, "paid beyond all that is committed");
  }

  /** In the currency of the capital expenditure, at each commitment's own rate. */
  private BigDecimal paid() {
    return commitments.entrySet().stream()
        .map(
            entry ->
                paidByCommitment
                    .getOrDefault(entry.getKey(), ZERO)
                    .multiply(new BigDecimal(entry.getValue().text("rate")))
                    .setScale(2, RoundingMode.HALF_EVEN))
        .reduce(ZERO, BigDecimal::add);
  }

  private BigDecimal committed() {
    return commitments.values().stream()
        .map(commitment -> commitment.amount("counted"))
        .reduce(ZERO, BigDecimal::add);
  }

  private void require(Published event, boolean holds, String otherwise) {
    if (!holds) {
      findings.add(event + ": " + otherwise);
    }
  }
}
