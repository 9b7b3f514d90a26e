package io.groundwork.portal.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortageTests {

  @Test
  void takesAmountsOutOfTheSentence() {
    assertThat(Shortage.of("POWER", "has 3000 of 3200.5 kW"))
        .isEqualTo(
            new Shortage("amount", List.of(new BigDecimal("3000"), new BigDecimal("3200.5"))));
    assertThat(Shortage.of("LABOUR", "has labour for 400 of 450 jobs"))
        .isEqualTo(new Shortage("amount", List.of(new BigDecimal("400"), new BigDecimal("450"))));
  }

  @Test
  void takesStatesDaysAndRegimes() {
    assertThat(Shortage.of("AVAILABLE", "is LEASED for another project"))
        .isEqualTo(new Shortage("taken", List.of("LEASED")));
    assertThat(Shortage.of("DATE", "is available from 2026-12-01"))
        .isEqualTo(new Shortage("date", List.of(LocalDate.of(2026, 12, 1))));
    assertThat(Shortage.of("REGIME", "lies under IN-SEZ, not RU-ADT"))
        .isEqualTo(new Shortage("regime", List.of("IN-SEZ", "RU-ADT")));
    assertThat(Shortage.of("RAIL", "has no access by rail"))
        .isEqualTo(new Shortage("access", List.of()));
  }

  @Test
  void leavesAnotherSentenceAsItIs() {
    assertThat(Shortage.of("POWER", "has no power at all")).isNull();
    assertThat(Shortage.of("NOISE", "is too loud")).isNull();
  }
}
