package io.groundwork.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.insight.InsightApi.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {

  @Test
  void holdsAValueUntilTheNextMonthThatHasOne() {
    var course = Course.of(List.of(month(5, "RUB", 50, 0), month(8, "RUB", 100, 25))).getFirst();
    assertThat(course.committed()).isEqualTo("0,200 0,100.0 750,100.0 750,0.0 1000,0.0");
    assertThat(course.disbursed()).isEqualTo("0,200 0,200.0 750,200.0 750,150.0 1000,150.0");
    assertThat(course.most().amount()).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void addsNothingAcrossCurrencies() {
    assertThat(Course.of(List.of(month(5, "RUB", 50, 0), month(5, "BYN", 7, 0))))
        .extracting(it -> it.most().amount() + " " + it.most().currency())
        .containsExactly("7 BYN", "50 RUB");
  }

  private static Month month(int month, String currency, int committed, int disbursed) {
    var zero = BigDecimal.ZERO;
    return new Month(
        LocalDate.of(2026, month, 1),
        currency,
        zero,
        zero,
        zero,
        zero,
        BigDecimal.valueOf(committed),
        BigDecimal.valueOf(disbursed));
  }
}
