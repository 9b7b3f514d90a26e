package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.Standing.Money;
import java.math.BigDecimal;

/** What is missing of the capital expenditure, in its currency; never less than nothing. */
record Gap(BigDecimal amount, String currency) {

  static Gap of(Standing project) {
    var gap =
        new BigDecimal(project.capex().amount()).subtract(new BigDecimal(project.committed()));
    return new Gap(gap.max(BigDecimal.ZERO), project.capex().currency());
  }

  Money money() {
    return new Money(amount.toPlainString(), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
