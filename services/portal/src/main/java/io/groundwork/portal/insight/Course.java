package io.groundwork.portal.insight;

import io.groundwork.portal.insight.InsightApi.Month;
import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The money of one currency over months as two lines of steps, 1000 wide and 200 high; the table
 * beside them says the same.
 *
 * @param most height of the chart
 */
record Course(Money most, LocalDate first, LocalDate last, String committed, String disbursed) {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 200;

  /** One for each currency. */
  static List<Course> of(List<Month> months) {
    return months.stream().collect(Collectors.groupingBy(Month::currency)).entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey()))
        .map(each -> of(each.getKey(), each.getValue()))
        .toList();
  }

  private static Course of(String currency, List<Month> months) {
    var most =
        months.stream()
            .map(it -> it.committedSoFar().max(it.disbursedSoFar()))
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    return new Course(
        new Money(most, currency),
        months.getFirst().month(),
        months.getLast().month(),
        line(months, most, Month::committedSoFar),
        line(months, most, Month::disbursedSoFar));
  }

  /** A value holds until the next month that has one, the last to the end. */
  private static String line(
      List<Month> months, BigDecimal most, Function<Month, BigDecimal> value) {
    var points = new StringJoiner(" ");
    var first = months.getFirst().month();
    long span = ChronoUnit.MONTHS.between(first, months.getLast().month()) + 1;
    var y = BigDecimal.valueOf(HEIGHT);
    for (var month : months) {
      long x = ChronoUnit.MONTHS.between(first, month.month()) * WIDTH / span;
      points.add(x + "," + y);
      y = height(value.apply(month), most);
      points.add(x + "," + y);
    }
    return points.add(WIDTH + "," + y).toString();
  }

  private static BigDecimal height(BigDecimal value, BigDecimal most) {
    var whole = BigDecimal.valueOf(HEIGHT);
    return most.signum() == 0
        ? whole
        : whole.subtract(value.multiply(whole).divide(most, 1, RoundingMode.HALF_UP));
  }
}
