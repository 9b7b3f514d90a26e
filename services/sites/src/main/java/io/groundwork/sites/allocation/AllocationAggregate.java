package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.sites.allocation.domain.Allocation;
import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.CommandRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class AllocationAggregate {

  @Bean
  EventStore<AllocationState, AllocationEvent> allocations(
      EventStores stores, AllocationMessages messages, AllocationRepository rows) {
    return stores.of(
        new Aggregate<>(
            AllocationMessages.TOPIC,
            AllocationEvent.class,
            Allocation.INITIAL,
            Allocation::evolve,
            CommandRefused.class),
        messages,
        rows);
  }
}
