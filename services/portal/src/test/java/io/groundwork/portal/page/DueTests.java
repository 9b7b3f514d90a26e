package io.groundwork.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueTests {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void countsADayUntilItIsOver() {
    assertThat(Due.of(TODAY, null, NOW, TODAY)).isEqualTo(new Due(TODAY, null, 0, false));
    var yesterday = TODAY.minusDays(1);
    assertThat(Due.of(yesterday, null, NOW, TODAY)).isEqualTo(new Due(yesterday, null, 1, true));
  }

  @Test
  void countsAnInstantToTheHour() {
    var soon = Instant.parse("2026-11-28T11:00:00Z");
    assertThat(Due.of(null, soon, NOW, TODAY)).isEqualTo(new Due(null, soon, 1, false));
    var over = Instant.parse("2026-11-26T11:59:59Z");
    assertThat(Due.of(null, over, NOW, TODAY)).isEqualTo(new Due(null, over, 0, true));
  }

  @Test
  void isNothingWithoutAnEnd() {
    assertThat(Due.of(null, null, NOW, TODAY)).isNull();
  }
}
