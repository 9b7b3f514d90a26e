package io.groundwork.sites.territory;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.sites.territory.domain.CommandRefused;
import io.groundwork.sites.territory.domain.Territory;
import io.groundwork.sites.territory.domain.TerritoryEvent;
import io.groundwork.sites.territory.domain.TerritoryState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class TerritoryAggregate {

  @Bean
  EventStore<TerritoryState, TerritoryEvent> territories(
      EventStores stores, TerritoryMessages messages, TerritoryRepository rows) {
    return stores.of(
        new Aggregate<>(
            TerritoryMessages.TOPIC,
            TerritoryEvent.class,
            Territory.INITIAL,
            Territory::evolve,
            CommandRefused.class),
        messages,
        rows);
  }
}
