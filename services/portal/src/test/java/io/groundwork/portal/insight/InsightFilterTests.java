package io.groundwork.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsightFilterTests {

  @Test
  void asksForWhatIsSetOnly() {
    var filter = filter("2026-01-01", " ");
    assertThat(filter.parameters()).containsOnlyKeys("region", "from", "cohort");
    assertThat(filter.query()).isEqualTo("?region=RU-KHA&from=2026-01-01&cohort=YEAR");
  }

  @Test
  void looksAheadWhateverThePeriodIs() {
    assertThat(filter("2020-01-01", "2020-12-31").projects()).containsOnlyKeys("region");
  }

  @Test
  void keepsADayThatIsNoneAndSaysSo() {
    var filter = filter("yesterday", "2026-02-30");
    assertThat(filter.value("from")).isEqualTo("yesterday");
    assertThat(filter.wrong("from")).isEqualTo("insight.day.wrong");
    assertThat(filter.wrong("to")).isEqualTo("insight.day.wrong");
  }

  @Test
  void saysWhichOfTwoDaysIsBeforeTheOther() {
    var reversed = filter("2026-05-05", "2026-05-04");
    assertThat(reversed.wrong("from")).isNull();
    assertThat(reversed.wrong("to")).isEqualTo("insight.day.before");
    assertThat(filter("2026-05-05", "2026-05-05").isWrong()).isFalse();
  }

  private static InsightFilter filter(@Nullable String from, @Nullable String to) {
    return new InsightFilter(null, "RU-KHA", "", null, null, from, to, "YEAR");
  }
}
