package io.groundwork.portal.insight;

import io.groundwork.portal.insight.InsightApi.Bottleneck;
import io.groundwork.portal.insight.InsightApi.Jobs;
import io.groundwork.portal.insight.InsightApi.Step;
import io.groundwork.portal.insight.InsightApi.TimeInStage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart of bars made of parts, one bar a row; the table beside it says the same.
 *
 * @param series names of the parts, keys of the bundles behind {@code insight.series.}
 */
record Bars(List<String> series, List<Bar> bars) {

  /** A row: what kind of code it is named by, the code, and its parts. */
  record Bar(String kind, String code, List<Piece> pieces) {}

  /** Place and length in percent of the longest bar. */
  record Piece(String series, BigDecimal from, BigDecimal length) {}

  private record Row(String kind, String code, List<BigDecimal> values) {

    BigDecimal sum() {
      return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Bars funnel(List<Step> steps) {
    return of(
        List.of("wentOn", "here", "ended", "back"),
        steps.stream()
            .filter(it -> it.cohort() == null)
            .map(it -> row("stage", it.stage(), it.wentOn(), it.here(), it.ended(), it.back()))
            .toList());
  }

  /** Up to the median, and from there to the 90th percentile. */
  static Bars durations(List<TimeInStage> times) {
    return of(
        List.of("median", "p90"),
        times.stream()
            .filter(it -> it.cohort() == null)
            .map(
                it ->
                    new Row(
                        "stage",
                        it.stage(),
                        List.of(
                            orZero(it.medianDays()),
                            orZero(it.p90Days()).subtract(orZero(it.medianDays())))))
            .toList());
  }

  static Bars bottlenecks(List<Bottleneck> waits) {
    return of(
        List.of("waited"),
        waits.stream()
            .filter(it -> it.code() == null)
            .map(it -> new Row("role", it.role(), List.of(orZero(it.daysInPeriod()))))
            .toList());
  }

  static Bars jobs(List<Jobs> jobs) {
    return of(
        List.of("inOperation", "underWay", "planned", "lost"),
        jobs.stream()
            .filter(it -> it.activity() != null)
            .map(
                it ->
                    row(
                        "activity",
                        Objects.requireNonNullElse(it.activity(), ""),
                        it.inOperation(),
                        it.underWay(),
                        it.planned(),
                        it.lost()))
            .toList());
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return bars.stream()
        .flatMap(bar -> bar.pieces().stream())
        .allMatch(it -> it.length().signum() == 0);
  }

  private static Row row(String kind, String code, long... values) {
    return new Row(
        kind, code, java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return Objects.requireNonNullElse(value, BigDecimal.ZERO);
  }

  private static Bars of(List<String> series, List<Row> rows) {
    var longest = rows.stream().map(Row::sum).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    var bars =
        rows.stream()
            .map(row -> new Bar(row.kind(), row.code(), pieces(series, row, longest)))
            .toList();
    return new Bars(series, bars);
  }

  private static List<Piece> pieces(List<String> series, Row row, BigDecimal longest) {
    var pieces = new ArrayList<Piece>();
    var from = BigDecimal.ZERO;
    for (int at = 0; at < series.size(); at++) {
      var value = row.values().get(at);
      var length =
          longest.signum() == 0
              ? BigDecimal.ZERO
              : value.multiply(HUNDRED).divide(longest, 2, RoundingMode.HALF_UP);
      pieces.add(new Piece(series.get(at), from, length));
      from = from.add(length);
    }
    return pieces;
  }
}
