package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.operations.OperationsApi.Check;
import io.groundwork.portal.operations.OperationsApi.Handler;
import io.groundwork.portal.operations.OperationsApi.Outbox;
import io.groundwork.portal.operations.OperationsApi.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlarmTests {

  private static final List<Check> WELL =
      List.of(new Check("db", true, true), new Check("kafka", true, false));

  @Test
  void saysNothingOfWhatIsWithinTheLimits() {
    assertThat(alarms(WELL, new Outbox(4, 30.0), 0L, handler(60.0, null))).isEmpty();
  }

  @Test
  void saysNothingOfWhatIsNotKnown() {
    assertThat(alarms(WELL, null, null, handler(0, null))).isEmpty();
  }

  @Test
  void pointsOutEachNumberOverItsLimit() {
    assertThat(alarms(WELL, new Outbox(4, 30.1), 2L, handler(60.1, null)))
        .containsExactly("parked null 2", "outbox null 4", "late site 0");
  }

  @Test
  void tellsWhatTheServiceNeedsFromWhatItGoesOnWithout() {
    var checks = List.of(new Check("db", false, true), new Check("registry", false, false));
    assertThat(alarms(checks, null, null, handler(0, Instant.EPOCH)))
        .containsExactly("not-ready db 0", "away registry 0", "halted site 0");
  }

  private static List<String> alarms(
      List<Check> checks, @Nullable Outbox outbox, @Nullable Long parked, Handler handler) {
    var state = new State(true, checks, true, outbox, parked, List.of(handler));
    return Alarm.of(state).stream()
        .map(alarm -> alarm.code() + " " + alarm.name() + " " + alarm.count())
        .toList();
  }

  private static Handler handler(double delay, @Nullable Instant haltedSince) {
    return new Handler("site", List.of("sites.plot"), 0L, delay, haltedSince, 0L);
  }
}
