package io.groundwork.monitoring.money;

import io.groundwork.monitoring.money.Entry.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sums of a project's money by day. What is planned and disbursed is converted per commitment from
 * its sum, as the financing service does, so that rounding shows no more disbursed than committed.
 */
final class Series {

  /** What stood at the end of a day, UTC, in the capex currency. */
  record Point(LocalDate date, String planned, String committed, String disbursed) {}

  private record Side(Kind kind, String commitment) {}

  private final Map<String, Terms> terms;
  private final int digits;
  private final Map<Side, BigDecimal> sums = new HashMap<>();
  private final SequencedMap<LocalDate, Point> points = new TreeMap<>();

  private Series(List<Terms> terms, String currency) {
    this.terms = terms.stream().collect(Collectors.toMap(Terms::commitmentId, each -> each));
    this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /**
   * One point for each day on which something moved.
   *
   * @param entries in their order
   * @param currency of the capital expenditure
   */
  static List<Point> of(List<Entry> entries, List<Terms> terms, String currency) {
    var series = new Series(terms, currency);
    entries.forEach(series::add);
    return List.copyOf(series.points.values());
  }

  private void add(Entry entry) {
    var amount = entry.counted() == null ? entry.amount() : entry.counted();
    sums.merge(new Side(entry.kind(), entry.commitmentId()), amount, BigDecimal::add);
    var date = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
    points.put(
        date, new Point(date, total(Kind.PLANNED), total(Kind.COMMITTED), total(Kind.DISBURSED)));
  }

  private String total(Kind kind) {
    return sums.entrySet().stream()
        .filter(each -> each.getKey().kind() == kind)
        .map(each -> counted(each.getKey(), each.getValue()))
        .reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add)
        .toPlainString();
  }

  /** Commitments come counted. */
  private BigDecimal counted(Side side, BigDecimal sum) {
    var known = terms.get(side.commitment());
    var counted = known == null || side.kind() == Kind.COMMITTED ? sum : sum.multiply(known.rate());
    return counted.setScale(digits, RoundingMode.HALF_EVEN);
  }
}
