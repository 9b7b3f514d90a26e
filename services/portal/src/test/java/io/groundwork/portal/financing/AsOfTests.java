package io.groundwork.portal.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Vladivostok");

  @Test
  void readsATimeOfThePortalsZoneAndADateToItsEnd() {
    assertThat(AsOf.of("2026-01-31T10:00", ZONE).at())
        .isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    assertThat(AsOf.of("2026-01-31", ZONE).at())
        .isEqualTo(Instant.parse("2026-01-31T13:59:59.999999Z"));
  }

  @Test
  void isNowWhenNothingIsAskedFor() {
    assertThat(AsOf.of(null, ZONE).isPast()).isFalse();
    assertThat(AsOf.of(" ", ZONE).wrong()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30", "2026-01-31T25:00"})
  void saysWhatIsNoTime(String text) {
    assertThat(AsOf.of(text, ZONE)).isEqualTo(new AsOf(text, null, true));
  }
}
