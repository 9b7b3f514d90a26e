package io.groundwork.portal.operations;

import io.groundwork.portal.operations.OperationsApi.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator has to look at.
 *
 * @param code the end of a key of the bundles
 * @param name the check or handler that it is about
 * @param span how long it is so
 * @param limit beyond how many seconds it is an alarm
 */
record Alarm(String code, @Nullable String name, @Nullable Span span, long count, int limit) {

  static List<Alarm> of(State state) {
    var alarms = new ArrayList<Alarm>();
    state.checks().stream()
        .filter(check -> !check.up())
        .map(check -> of(check.readiness() ? "not-ready" : "away", check.name()))
        .forEach(alarms::add);
    if (Objects.requireNonNullElse(state.parked(), 0L) > 0) {
      alarms.add(new Alarm("parked", null, null, Objects.requireNonNull(state.parked()), 0));
    }
    var outbox = state.outbox();
    if (outbox != null && outbox.oldestSeconds() > Limits.OUTBOX_AGE_SECONDS) {
      var age = Span.of(outbox.oldestSeconds());
      alarms.add(new Alarm("outbox", null, age, outbox.rows(), Limits.OUTBOX_AGE_SECONDS));
    }
    state.handlers().stream()
        .filter(handler -> handler.delaySeconds() > Limits.DELAY_SECONDS)
        .map(late -> late(late.name(), Span.of(late.delaySeconds())))
        .forEach(alarms::add);
    state.handlers().stream()
        .filter(handler -> handler.haltedSince() != null)
        .map(halted -> of("halted", halted.name()))
        .forEach(alarms::add);
    return alarms;
  }

  private static Alarm late(String handler, Span delay) {
    return new Alarm("late", handler, delay, 0, Limits.DELAY_SECONDS);
  }

  private static Alarm of(String code, String name) {
    return new Alarm(code, name, null, 0, 0);
  }
}
