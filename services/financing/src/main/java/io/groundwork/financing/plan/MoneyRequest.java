package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Money;
import io.groundwork.platform.problem.InvalidField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;

/** More than nothing of a currency, as plain decimal text no finer than its minor unit. */
record MoneyRequest(
    @NotNull(message = "send a positive plain decimal text such as 1250000.00")
        @Pattern(
            regexp = "\\d{1,15}(\\.\\d{1,4})?",
            message = "send a positive plain decimal text such as 1250000.00")
        String amount,
    @NotNull(message = "send an ISO 4217 code such as RUB")
        @Pattern(regexp = "[A-Z]{3}", message = "send an ISO 4217 code such as RUB")
        String currency) {

  Money in(String field) {
    var unit = unit(field);
    int digits = unit.getDefaultFractionDigits();
    var number = new BigDecimal(amount);
    if (number.signum() == 0) {
      throw invalid(field, "is zero", "send more than 0");
    }
    if (number.stripTrailingZeros().scale() > digits) {
      throw invalid(
          field, amount + " is too fine", "%s has %d decimals".formatted(currency, digits));
    }
    return new Money(number, unit);
  }

  private Currency unit(String field) {
    try {
      var unit = Currency.getInstance(currency);
      if (unit.getDefaultFractionDigits() >= 0) {
        return unit;
      }
    } catch (IllegalArgumentException _) {
      throw unknown(field);
    }
    throw unknown(field);
  }

  private InvalidField unknown(String field) {
    return new InvalidField(
        field + ".currency",
        currency + " is no currency to pay in",
        "send an ISO 4217 code such as RUB");
  }

  private static InvalidField invalid(String field, String detail, String remedy) {
    return new InvalidField(field + ".amount", detail, remedy);
  }
}
