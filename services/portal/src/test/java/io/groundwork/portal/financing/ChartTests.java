package io.groundwork.portal.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChartTests {

  private final Chart chart = Chart.of(SamplePlan.plan());

  @Test
  void fillsTheBarWithKindsAndTheGapWithoutTheGuarantee() {
    assertThat(chart.segments())
        .extracting(
            it -> "%s %s %s+%s".formatted(it.kind(), it.counted().amount(), it.from(), it.length()))
        .containsExactly(
            "EQUITY 200.00 0+20.00",
            "DEBT 500.00 20.00+50.00",
            "GRANT 0 70.00+0.00",
            "GUARANTEE 0.00 70.00+0.00",
            "GAP 300.00 70.00+30.00");
  }

  @Test
  void showsWhatIsDisbursedAgainstTheSame() {
    assertThat(chart.disbursed()).isEqualTo(new BigDecimal("5.00"));
    assertThat(chart.capexEnd()).isEqualTo(new BigDecimal("100.00"));
  }
}
