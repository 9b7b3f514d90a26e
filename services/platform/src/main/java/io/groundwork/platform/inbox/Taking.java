package io.groundwork.platform.inbox;

import java.util.List;

/**
 * Gives a handler the next event of a key, once. Runs in a transaction that holds the key's lock.
 */
record Taking(
    Subscriber handler,
    Delivery delivery,
    InboxRows rows,
    ParkedRows parked,
    InboxMetrics metrics) {

  String name() {
    return handler.name();
  }

  /**
   * A record as it comes.
   *
   * @return what to count after the commit
   */
  Runnable handle(Received message) {
    var last = rows.lastSequence(name(), message.record().topic(), message.key());
    var standing = parked.standing(name(), message);
    if (standing.halted() && message.sequenceIfAny().filter(each -> each <= last).isEmpty()) {
      parked.park(name(), message, Fault.BEHIND, true);
      return metrics::parked;
    }
    return next(message, last, standing);
  }

  /** A message that was parked; nothing if it is so no more. */
  Runnable retake(ParkedMessage waiting) {
    var message = waiting.message();
    var last = rows.lastSequence(name(), waiting.topic(), waiting.key());
    return parked.remove(waiting.position())
        ? next(message, last, parked.standing(name(), message))
        : () -> {};
  }

  private Runnable next(Received message, long last, Standing standing) {
    if (standing.dropped()) {
      rows.passOver(name(), message);
      return metrics::duplicate;
    }
    message.checkKey();
    var sequence = message.sequence();
    if (sequence <= last) {
      return duplicate(message);
    }
    if (sequence > last + 1 && !standing.gapAccepted()) {
      throw new GapFound(last + 1, sequence);
    }
    var topic = message.record().topic();
    if (!rows.take(name(), message.id(), topic, message.key(), sequence)) {
      throw new MessageBroken("event %s came before under another number".formatted(message.id()));
    }
    delivery.effect(List.of(message));
    var happened = message.time();
    return () -> metrics.taken(happened);
  }

  /** Only what came before is dropped: a number given twice would lose an event unseen. */
  private Runnable duplicate(Received message) {
    if (!rows.hasTaken(name(), message.id())) {
      throw new MessageBroken(
          "event %s has number %d, under which another event of its key came before"
              .formatted(message.id(), message.sequence()));
    }
    return metrics::duplicate;
  }
}
