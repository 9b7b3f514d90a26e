package io.groundwork.portal.operations;

import io.groundwork.portal.operations.OperationsApi.State;
import io.groundwork.portal.service.Part;
import java.util.List;

/** One service on the page; another that is away does not change it. */
record ServiceState(String name, Part<State> part) {

  public List<Alarm> alarms() {
    var state = part.value();
    return state == null ? List.of() : Alarm.of(state);
  }

  public Span span(double seconds) {
    return Span.of(seconds);
  }

  public boolean isLate(double delaySeconds) {
    return delaySeconds > Limits.DELAY_SECONDS;
  }

  public int delayLimit() {
    return Limits.DELAY_SECONDS;
  }

  public boolean isOld(double oldestSeconds) {
    return oldestSeconds > Limits.OUTBOX_AGE_SECONDS;
  }
}
