package io.groundwork.platform.inbox;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.cause.Traces;
import io.groundwork.platform.outbox.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Hands the events of records to the handler, in the producers' traces and with their causes. */
record Delivery(Subscriber handler, Deserializer<Object> deserializer, Traces traces) {

  /** An event with the headers in which its producer's trace is. */
  private record Told(Event event, Map<String, String> headers) {}

  private record Opened(List<Told> told, BiConsumer<Told, Consumer<Event>> scope) implements Batch {

    @Override
    public List<Event> events() {
      return told.stream().map(Told::event).toList();
    }

    @Override
    public void each(Consumer<Event> action) {
      told.forEach(each -> scope.accept(each, action));
    }
  }

  /** Passes over a type this service was built without; its bytes are not looked at. */
  void effect(List<Received> messages) {
    var told =
        messages.stream()
            .filter(each -> KnownTypes.knows(each.text(CloudEvent.TYPE)))
            .map(each -> new Told(read(each), each.headers()))
            .toList();
    if (!told.isEmpty()) {
      handler.on(new Opened(told, this::within));
    }
  }

  private void within(Told told, Consumer<Event> action) {
    var event = told.event();
    var cause =
        new Cause(
            event.actor(), event.organisation(), event.correlationId(), event.id().toString());
    traces.continued(
        told.headers(),
        handler.name() + " " + event.payload().getSchema().getName(),
        () -> Causes.as(cause, () -> action.accept(event)));
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
