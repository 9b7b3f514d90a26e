package io.groundwork.platform.journal;

import io.groundwork.platform.outbox.OutboxSettings;
import io.groundwork.platform.serde.AvroSerializer;
import io.groundwork.platform.serde.RegistryUnavailable;
import io.groundwork.platform.serde.SerdeException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.util.ClassUtils;

/**
 * Resolves the ids of all that a service publishes when it starts, so that an outage of the
 * registry later blocks no command. If the registry is away at the start, the service runs and this
 * tries again.
 */
final class PublishedSchemas implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(PublishedSchemas.class);
  private static final long PAUSE_MILLIS = 2_000;

  private record Published(String topic, Schema schema) {}

  private final Queue<Published> unresolved = new ConcurrentLinkedQueue<>();
  private final Serializer<Object> serializer;
  private final String schemas;
  private volatile Thread thread = new Thread(() -> {});

  PublishedSchemas(Serializer<Object> serializer, OutboxSettings settings) {
    this.serializer = serializer;
    this.schemas = settings.schemas();
  }

  /** By convention the record of an event has its simple name, in the package of its topic. */
  void add(String topic, Collection<String> events) {
    for (var event : events) {
      var name = "%s.%s.%s".formatted(schemas, topic, event);
      if (ClassUtils.isPresent(name, null)) {
        var type = ClassUtils.resolveClassName(name, null);
        unresolved.add(new Published(topic, SpecificData.get().getSchema(type)));
      }
    }
  }

  @EventListener(ApplicationStartedEvent.class)
  void start() {
    if (serializer instanceof AvroSerializer avro) {
      thread = Thread.ofVirtual().name("schemas").start(() -> resolve(avro));
    }
  }

  private void resolve(AvroSerializer avro) {
    for (var next = unresolved.peek(); next != null; next = unresolved.peek()) {
      try {
        avro.warm(next.topic(), List.of(next.schema()));
        unresolved.remove();
      } catch (RegistryUnavailable e) {
        log.warn("The ids of {} schemas are still unknown: {}", unresolved.size(), e.getMessage());
        if (!rested()) {
          return;
        }
      } catch (SerdeException e) {
        log.error("{} cannot be published", next.schema().getFullName(), e);
        unresolved.remove();
      }
    }
  }

  private static boolean rested() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}
