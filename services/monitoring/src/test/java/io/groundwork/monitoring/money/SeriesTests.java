package io.groundwork.monitoring.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.monitoring.money.Entry.Kind;
import io.groundwork.monitoring.money.Series.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTests {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final List<Terms> TERMS =
      List.of(
          new Terms("roubles", "bank", "RUB", BigDecimal.ONE, DAY),
          new Terms("yuan", "fund", "CNY", new BigDecimal("10.005"), DAY));

  @Test
  void countsEachDaysEndAndWhatWentAgain() {
    var points =
        Series.of(
            List.of(
                entry(1, "2026-03-01T10:00:00Z", Kind.COMMITTED, "roubles", "400", "400"),
                entry(2, "2026-03-01T23:59:59Z", Kind.PLANNED, "roubles", "100", null),
                entry(3, "2026-03-02T00:00:00Z", Kind.DISBURSED, "roubles", "30", null),
                entry(4, "2026-03-05T10:00:00Z", Kind.PLANNED, "roubles", "-70", null),
                entry(5, "2026-03-05T11:00:00Z", Kind.COMMITTED, "roubles", "-400", "-400")),
            TERMS,
            "RUB");

    assertThat(points)
        .containsExactly(
            new Point(DAY, "100.00", "400.00", "0.00"),
            new Point(LocalDate.parse("2026-03-02"), "100.00", "400.00", "30.00"),
            new Point(LocalDate.parse("2026-03-05"), "30.00", "0.00", "30.00"));
  }

  @Test
  void convertsSumsPerCommitmentSoThatRoundingPaysNoMoreThanIsCommitted() {
    var points =
        Series.of(
            List.of(
                entry(1, "2026-03-01T10:00:00Z", Kind.COMMITTED, "yuan", "3.00", "30.02"),
                entry(2, "2026-03-01T11:00:00Z", Kind.DISBURSED, "yuan", "1.00", null),
                entry(3, "2026-03-01T12:00:00Z", Kind.DISBURSED, "yuan", "1.00", null),
                entry(4, "2026-03-01T13:00:00Z", Kind.DISBURSED, "yuan", "1.00", null)),
            TERMS,
            "RUB");

    assertThat(points).containsExactly(new Point(DAY, "0.00", "30.02", "30.02"));
  }

  @Test
  void countsAGuaranteeForNothing() {
    var points =
        Series.of(
            List.of(entry(1, "2026-03-01T10:00:00Z", Kind.GUARANTEED, "roubles", "400", "0")),
            TERMS,
            "RUB");

    assertThat(points).containsExactly(new Point(DAY, "0.00", "0.00", "0.00"));
  }

  private static Entry entry(
      long sequence,
      String at,
      Kind kind,
      String commitment,
      String amount,
      @Nullable String counted) {
    return new Entry(
        "project",
        sequence,
        Instant.parse(at),
        kind,
        commitment,
        new BigDecimal(amount),
        counted == null ? null : new BigDecimal(counted));
  }
}
