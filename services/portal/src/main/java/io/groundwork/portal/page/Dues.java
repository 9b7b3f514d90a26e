package io.groundwork.portal.page;

import io.groundwork.portal.PortalSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at ends from now: {@code ${dues.of(on, at)}} in a template. */
@Component
public class Dues {

  private final Clock clock;
  private final ZoneId zone;

  Dues(Clock clock, PortalSettings settings) {
    this.clock = clock;
    this.zone = settings.zone();
  }

  /** Null when there is neither a day nor an instant. */
  public @Nullable Due of(@Nullable LocalDate on, @Nullable Instant at) {
    return Due.of(on, at, clock.instant(), LocalDate.now(clock.withZone(zone)));
  }
}
