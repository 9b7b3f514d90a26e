package io.groundwork.platform.inbox;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.cause.Traces;
import io.groundwork.platform.outbox.CloudEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Hands a record's event to the handler, as part of the producer's trace and with its cause. */
record Delivery(EventHandler handler, Deserializer<Object> deserializer, Traces traces) {

  /** Does nothing for a type this service was built without; its bytes are not looked at. */
  void effect(Received message) {
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
}
