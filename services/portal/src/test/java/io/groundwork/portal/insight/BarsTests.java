package io.groundwork.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.insight.InsightApi.Step;
import io.groundwork.portal.insight.InsightApi.TimeInStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarsTests {

  @Test
  void makesTheLongestBarWholeAndTheOthersPartsOfIt() {
    var bars = Bars.funnel(List.of(step(null, 40, 30, 20, 10), step(null, 25, 0, 0, 25)));
    assertThat(bars.bars())
        .extracting(bar -> bar.pieces().stream().map(it -> it.from() + "+" + it.length()).toList())
        .containsExactly(
            List.of("0+40.00", "40.00+30.00", "70.00+20.00", "90.00+10.00"),
            List.of("0+25.00", "25.00+0.00", "25.00+0.00", "25.00+25.00"));
  }

  @Test
  void drawsAllProjectsAndNoCohort() {
    var steps = List.of(step(null, 1, 0, 0, 0), step(LocalDate.of(2026, 4, 1), 9, 0, 0, 0));
    assertThat(Bars.funnel(steps).bars()).hasSize(1);
  }

  @Test
  void goesFromTheMedianOnToTheNinetiethPercentile() {
    var time = new TimeInStage(null, "CLOSING", 5, days(20), days(50), 0, 0, null, null);
    assertThat(Bars.durations(List.of(time)).bars().getFirst().pieces())
        .extracting(it -> it.series() + " " + it.from() + "+" + it.length())
        .containsExactly("median 0+40.00", "p90 40.00+60.00");
  }

  @Test
  void hasNothingToDrawWhereNobodyLeftAStageYet() {
    var time = new TimeInStage(null, "CLOSING", 0, null, null, 0, 3, days(2), days(4));
    assertThat(Bars.durations(List.of(time)).isEmpty()).isTrue();
    assertThat(Bars.funnel(List.of()).isEmpty()).isTrue();
  }

  private static Step step(@Nullable LocalDate cohort, int wentOn, int here, int ended, int back) {
    return new Step(
        cohort, "PROPOSED", wentOn + here + ended + back, here, wentOn, ended, back, null);
  }

  private static BigDecimal days(int days) {
    return BigDecimal.valueOf(days);
  }
}
