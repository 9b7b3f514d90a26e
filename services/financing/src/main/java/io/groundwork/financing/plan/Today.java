package io.groundwork.financing.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is in the zone where validity ends. */
@Component
class Today {

  private final Clock clock;
  private final FinancingSettings settings;

  Today(Clock clock, FinancingSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  LocalDate date() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }
}
