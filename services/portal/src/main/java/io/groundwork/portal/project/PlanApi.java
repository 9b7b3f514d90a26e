package io.groundwork.portal.project;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of the financing service. */
interface PlanApi {

  /** counted: in the capex currency, at the commitment's own rate. */
  record Commitment(
      String id,
      String financier,
      String kind,
      Money amount,
      Money counted,
      LocalDate validUntil,
      String status,
      Money disbursed) {}

  record Plan(
      String status,
      Money capex,
      Money committed,
      Money gap,
      Money disbursed,
      boolean secured,
      @Nullable String stopped,
      List<Commitment> commitments) {

    /** How much of capex it is, in thousandths, for a bar of the chart; never longer than that. */
    public int share(Money part) {
      if (capex.amount().signum() == 0) {
        return 0;
      }
      return part.amount()
          .multiply(BigDecimal.valueOf(1000))
          .divide(capex.amount(), 0, RoundingMode.HALF_EVEN)
          .min(BigDecimal.valueOf(1000))
          .intValue();
    }

    /** The same in percent, however much it is. */
    public BigDecimal percent(Money part) {
      return capex.amount().signum() == 0
          ? BigDecimal.ZERO
          : part.amount().movePointRight(2).divide(capex.amount(), 1, RoundingMode.HALF_EVEN);
    }
  }

  @GetExchange("/plans/{id}")
  Plan plan(@PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf);
}
