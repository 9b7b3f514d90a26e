package io.groundwork.platform.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records for one handler: each event has one effect, in order per key. A message at fault is
 * parked with its key's later ones behind it; an outage is thrown, so that the consumer tries
 * again.
 */
final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final EventHandler handler;
  private final Delivery delivery;
  private final InboxRows rows;
  private final Attempt attempt;
  private final InboxMetrics metrics;

  Inbox(
      EventHandler handler,
      Delivery delivery,
      InboxRows rows,
      Attempt attempt,
      InboxMetrics metrics) {
    this.handler = handler;
    this.delivery = delivery;
    this.rows = rows;
    this.attempt = attempt;
    this.metrics = metrics;
  }

  /** Takes records in one transaction where all are well, else one by one. */
  void takeAll(List<ConsumerRecord<String, byte[]>> records) {
    try {
      attempt
          .make(() -> records.stream().map(each -> handle(Received.of(each))).toList())
          .forEach(Runnable::run);
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        throw e;
      }
      records.forEach(this::take);
    }
  }

  void take(ConsumerRecord<String, byte[]> record) {
    var message = Received.of(record);
    try {
      attempt.make(() -> handle(message)).run();
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        throw e;
      }
      park(message, e);
    }
  }

  private Runnable handle(Received message) {
    var topic = message.record().topic();
    var last = rows.lastSequence(handler.name(), topic, message.key());
    message.checkKey();
    var sequence = message.sequence();
    if (sequence <= last) {
      return duplicate(message);
    }
    if (rows.isParked(handler.name(), topic, message.key())) {
      rows.park(handler.name(), message, "waits behind an earlier message of its key");
      return metrics::parked;
    }
    if (sequence > last + 1) {
      throw new MessageBroken(
          "gap: expected event %d of its key, got %d".formatted(last + 1, sequence));
    }
    if (!rows.take(handler.name(), message.id())) {
      throw new MessageBroken("event %s came before under another number".formatted(message.id()));
    }
    rows.advance(handler.name(), topic, message.key(), sequence);
    delivery.effect(message);
    var happened = message.time();
    return () -> metrics.taken(happened);
  }

  /** Only what came before is dropped: a number given twice would lose an event unseen. */
  private Runnable duplicate(Received message) {
    if (!rows.hasTaken(handler.name(), message.id())) {
      throw new MessageBroken(
          "event %s has number %d, under which another event of its key came before"
              .formatted(message.id(), message.sequence()));
    }
    return metrics::duplicate;
  }

  private void park(Received message, RuntimeException e) {
    var at = message.record();
    log.atError()
        .addKeyValue("handler", handler.name())
        .addKeyValue("topic", at.topic())
        .addKeyValue("key", message.key())
        .addKeyValue("offset", at.offset())
        .setCause(e)
        .log("Parked a message; its key halts until an operator decides");
    attempt.make(
        () -> {
          rows.lastSequence(handler.name(), at.topic(), message.key());
          rows.park(
              handler.name(), message, String.valueOf(e.getMessage() == null ? e : e.getMessage()));
          return at;
        });
    metrics.parked();
  }
}
