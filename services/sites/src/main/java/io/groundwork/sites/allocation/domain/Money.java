package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;

/** An amount in a currency (ISO 4217); zero means free of charge. */
public record Money(BigDecimal amount, String currency) {

  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a rent is never negative");
    }
  }
}
