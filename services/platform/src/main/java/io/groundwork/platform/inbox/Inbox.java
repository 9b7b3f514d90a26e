package io.groundwork.platform.inbox;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.cause.Traces;
import io.groundwork.platform.outbox.CloudEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records for one handler: each event has one effect, in order per key. A message at fault is
 * parked with its key's later ones behind it; an outage is thrown, so that the consumer tries
 * again.
 */
final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final EventHandler handler;
  private final Deserializer<Object> deserializer;
  private final InboxRows rows;
  private final TransactionTemplate transaction;
  private final Traces traces;
  private final InboxMetrics metrics;

  Inbox(
      EventHandler handler,
      Deserializer<Object> deserializer,
      InboxRows rows,
      TransactionTemplate transaction,
      Traces traces,
      InboxMetrics metrics) {
    this.handler = handler;
    this.deserializer = deserializer;
    this.rows = rows;
    this.transaction = transaction;
    this.traces = traces;
    this.metrics = metrics;
  }

  /** Takes records in one transaction where all are well, else one by one. */
  void takeAll(List<ConsumerRecord<String, byte[]>> records) {
    try {
      transaction.executeWithoutResult(_ -> records.forEach(each -> handle(Received.of(each))));
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
      transaction.executeWithoutResult(_ -> handle(message));
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        throw e;
      }
      park(message, e);
    }
  }

  private void handle(Received message) {
    var topic = message.record().topic();
    var last = rows.lastSequence(handler.name(), topic, message.key());
    if (rows.isParked(handler.name(), topic, message.key())) {
      rows.park(handler.name(), message, "waits behind an earlier message of its key");
      metrics.parked();
      return;
    }
    var sequence = message.sequence();
    if (sequence <= last || !rows.take(handler.name(), message.id())) {
      metrics.duplicate();
      return;
    }
    if (sequence > last + 1) {
      throw new MessageBroken(
          "gap: expected event %d of its key, got %d".formatted(last + 1, sequence));
    }
    rows.advance(handler.name(), topic, message.key(), sequence);
    effect(message);
    metrics.taken(message.time());
  }

  private void effect(Received message) {
    if (!KnownTypes.knows(message.text(CloudEvent.TYPE))) {
      return;
    }
    var event = read(message);
    var cause =
        new Cause(
            event.actor(), event.organisation(), event.correlationId(), event.id().toString());
    traces.continued(
        message.headers(),
        handler.name() + " " + event.payload().getSchema().getName(),
        () -> Causes.as(cause, () -> handler.on(event)));
  }

  private Event read(Received message) {
    var value = deserializer.deserialize(message.record().topic(), message.record().value());
    if (!(value instanceof SpecificRecord payload)) {
      throw new MessageBroken("the value is no Avro record");
    }
    var type = message.text(CloudEvent.TYPE);
    if (!payload.getSchema().getFullName().equals(type)) {
      throw new MessageBroken(
          "header ce_type says %s, the value is %s"
              .formatted(type, payload.getSchema().getFullName()));
    }
    return new Event(
        message.record().topic(),
        message.key(),
        message.id(),
        type,
        message.sequence(),
        message.time(),
        message.text(CloudEvent.ACTOR),
        message.text(CloudEvent.ORGANISATION),
        message.text(CloudEvent.CORRELATION),
        payload);
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
    transaction.executeWithoutResult(
        _ -> {
          rows.lastSequence(handler.name(), at.topic(), message.key());
          rows.park(handler.name(), message, String.valueOf(e.getMessage()));
        });
    metrics.parked();
  }
}
