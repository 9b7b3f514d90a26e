package io.groundwork.portal.financing;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is committed, kind by kind, and what is missing, as a bar against capex; the table beside it
 * says the same. Lengths are in percent of the longer of capex and what is committed.
 *
 * @param capexEnd where capex ends on the bar
 */
record Chart(
    List<Segment> segments, BigDecimal disbursed, BigDecimal disbursedShare, BigDecimal capexEnd) {

  private static final List<String> KINDS = List.of("EQUITY", "DEBT", "GRANT", "GUARANTEE");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param kind a commitment's kind, or GAP
   * @param share of capex, in percent
   */
  record Segment(
      String kind, Money counted, BigDecimal share, BigDecimal from, BigDecimal length) {}

  static Chart of(Plan plan) {
    var capex = plan.capex().amount();
    var whole = capex.max(plan.committed().amount());
    var segments = new ArrayList<Segment>();
    var from = BigDecimal.ZERO;
    for (var kind : Stream.concat(KINDS.stream(), Stream.of("GAP")).toList()) {
      var counted = kind.equals("GAP") ? plan.gap() : counted(plan, kind);
      var length = percent(counted.amount(), whole);
      segments.add(new Segment(kind, counted, percent(counted.amount(), capex), from, length));
      from = from.add(length);
    }
    return new Chart(
        segments,
        percent(plan.disbursed().amount(), whole),
        percent(plan.disbursed().amount(), capex),
        percent(capex, whole));
  }

  /** Of capex, in percent. */
  public BigDecimal whole() {
    return HUNDRED;
  }

  private static Money counted(Plan plan, String kind) {
    var sum =
        plan.commitments().stream()
            .filter(it -> it.isStanding() && it.kind().equals(kind))
            .map(it -> it.counted().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(sum, plan.capex().currency());
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
