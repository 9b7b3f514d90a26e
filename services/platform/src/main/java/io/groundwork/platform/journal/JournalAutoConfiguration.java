package io.groundwork.platform.journal;

import io.groundwork.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of aggregates. */
@AutoConfiguration
class JournalAutoConfiguration {

  @Bean
  EventStores eventStores(
      JdbcClient jdbc, Outbox outbox, Clock clock, ObjectProvider<Upcaster> upcasters) {
    return new EventStores(jdbc, outbox, clock, upcasters.orderedStream().toList());
  }
}
