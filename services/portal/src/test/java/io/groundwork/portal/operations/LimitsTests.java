package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page and Prometheus call the same things too much. */
class LimitsTests {

  @Test
  void areThoseOfTheAlarms() throws IOException {
    var alarms = Files.readString(Path.of("../../deploy/alerts.yaml"));

    assertThat(alarms)
        .contains("groundwork_parked) > 0\n")
        .contains("groundwork_outbox_age_seconds) > " + Limits.OUTBOX_AGE_SECONDS + "\n")
        .contains("groundwork_inbox_delay_seconds_max) > " + Limits.DELAY_SECONDS + "\n");
  }
}
