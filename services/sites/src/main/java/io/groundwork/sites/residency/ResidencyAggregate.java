package io.groundwork.sites.residency;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.sites.residency.domain.CommandRefused;
import io.groundwork.sites.residency.domain.Residency;
import io.groundwork.sites.residency.domain.ResidencyEvent;
import io.groundwork.sites.residency.domain.ResidencyState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class ResidencyAggregate {

  @Bean
  EventStore<ResidencyState, ResidencyEvent> residencies(
      EventStores stores, ResidencyMessages messages, ResidencyRepository rows) {
    return stores.of(
        new Aggregate<>(
            ResidencyMessages.TOPIC,
            ResidencyEvent.class,
            Residency.INITIAL,
            Residency::evolve,
            CommandRefused.class),
        messages,
        rows);
  }
}
