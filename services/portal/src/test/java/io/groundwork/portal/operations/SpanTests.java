package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {

  @ParameterizedTest
  @CsvSource({
    "-1, 0, seconds",
    "0.4, 0, seconds",
    "59.4, 59, seconds",
    "59.6, 1, minutes",
    "3599, 59, minutes",
    "3600, 1, hours",
    "86399, 23, hours",
    "200000, 2, days"
  })
  void isInTheLargestUnitThatThereIsOneOf(double seconds, long count, String unit) {
    assertThat(Span.of(seconds)).isEqualTo(new Span(count, unit));
  }
}
