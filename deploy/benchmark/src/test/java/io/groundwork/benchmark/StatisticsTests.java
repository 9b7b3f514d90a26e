package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTests {

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    assertThat(Statistics.median(List.of(1.0, 2.0, 4.0, 100.0))).isEqualTo(3);
  }

  @Test
  void onePercentIsAboveTheNinetyNinthPercentile() {
    var values = IntStream.rangeClosed(1, 1000).mapToDouble(each -> each).toArray();

    assertThat(Statistics.percentile(values, 99)).isEqualTo(990);
  }

  @Test
  void nothingMeasuredIsAFailure() {
    assertThatThrownBy(() -> Statistics.median(List.of())).isInstanceOf(Failure.class);
  }
}
