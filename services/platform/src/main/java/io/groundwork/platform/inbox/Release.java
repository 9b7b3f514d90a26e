package io.groundwork.platform.inbox;

import java.util.Optional;

/** Takes a handler's parked messages that only wait, in the order of their keys. */
final class Release {

  private static final int AT_ONCE = 500;

  private final Taking taking;
  private final Attempt attempt;

  Release(Taking taking, Attempt attempt) {
    this.taking = taking;
    this.attempt = attempt;
  }

  /**
   * Takes of each key what waits, until one is at fault itself; that one is then marked with the
   * cause. An outage is thrown and changes nothing.
   *
   * @return whether any was taken
   */
  boolean some() {
    var any = false;
    for (var key : taking.parked().waitingKeys(taking.name())) {
      for (int i = 0; i < AT_ONCE && one(key); i++) {
        any = true;
      }
    }
    return any;
  }

  private boolean one(Key key) {
    var next = next(key);
    next.ifPresent(this::take);
    return next.isPresent();
  }

  private void take(ParkedMessage waiting) {
    try {
      attempt.make(() -> taking.retake(waiting)).run();
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        throw e;
      }
      var fault = Fault.report(taking.name(), waiting.message(), e);
      taking.parked().setFault(waiting.position(), fault);
    }
  }

  /** The first one; if that came too early, the one whose number is missing before it. */
  private Optional<ParkedMessage> next(Key key) {
    return taking
        .parked()
        .first(taking.name(), key.topic(), key.key())
        .filter(ParkedMessage::waits)
        .map(first -> missingBefore(first, key).filter(ParkedMessage::waits).orElse(first));
  }

  private Optional<ParkedMessage> missingBefore(ParkedMessage first, Key key) {
    var missing = taking.rows().reached(taking.name(), key.topic(), key.key()) + 1;
    return first.message().sequenceIfAny().orElse(missing) > missing
        ? taking.parked().numbered(taking.name(), key.topic(), key.key(), missing)
        : Optional.empty();
  }
}
