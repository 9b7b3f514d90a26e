package io.groundwork.platform.journal;

import io.groundwork.platform.outbox.Outbox;
import io.groundwork.platform.outbox.OutboxSettings;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of aggregates. */
@AutoConfiguration
class JournalAutoConfiguration {

  @Bean
  PublishedSchemas publishedSchemas(Serializer<Object> serializer, OutboxSettings settings) {
    return new PublishedSchemas(serializer, settings);
  }

  @Bean
  EventStores eventStores(
      JdbcClient jdbc,
      Outbox outbox,
      Clock clock,
      PublishedSchemas published,
      ObjectProvider<Upcaster> upcasters) {
    return new EventStores(jdbc, outbox, clock, published, upcasters.orderedStream().toList());
  }
}
