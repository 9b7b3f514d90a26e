package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.benchmark.Ratio.Verdict;
import org.junit.jupiter.api.Test;

class RatioTests {

  @Test
  void aRateIsToExceedItsFloor() {
    assertThat(Ratio.R1.judge(0.24)).isEqualTo(Verdict.BELOW);
    assertThat(Ratio.R1.judge(0.25)).isEqualTo(Verdict.FLOOR);
    assertThat(Ratio.R1.judge(0.5)).isEqualTo(Verdict.GOAL);
  }

  @Test
  void aDelayIsToStayBelowItsFloor() {
    assertThat(Ratio.R3.judge(251)).isEqualTo(Verdict.BELOW);
    assertThat(Ratio.R3.judge(250)).isEqualTo(Verdict.FLOOR);
    assertThat(Ratio.R3.judge(50)).isEqualTo(Verdict.GOAL);
  }
}
