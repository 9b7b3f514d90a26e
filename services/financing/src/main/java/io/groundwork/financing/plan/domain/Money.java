package io.groundwork.financing.plan.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Zero or more of one currency, never finer than its minor unit. Sums never mix currencies. */
public record Money(BigDecimal amount, Currency currency) {
  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("%s is not a currency to pay in".formatted(currency));
    }
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("money must not be negative");
    }
    if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new IllegalArgumentException(
          "%s has %d decimals".formatted(currency, currency.getDefaultFractionDigits()));
    }
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public Money plus(Money other) {
    return new Money(amount.add(inSameCurrency(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(inSameCurrency(other)), currency);
  }

  /** What is missing to reach the target, zero when nothing is. */
  public Money shortOf(Money target) {
    return covers(target) ? zero(currency) : target.minus(this);
  }

  public boolean covers(Money other) {
    return amount.compareTo(inSameCurrency(other)) >= 0;
  }

  public boolean none() {
    return amount.signum() == 0;
  }

  /** At a rate in target currency per unit, rounded half-even to the target's minor unit. */
  public Money at(BigDecimal rate, Currency target) {
    int digits = target.getDefaultFractionDigits();
    return new Money(amount.multiply(rate).setScale(digits, RoundingMode.HALF_EVEN), target);
  }

  private BigDecimal inSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CommandRefused("%s is not in %s".formatted(other, currency));
    }
    return other.amount;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
