package io.groundwork.sites.plot;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.sites.plot.domain.CommandRefused;
import io.groundwork.sites.plot.domain.Plot;
import io.groundwork.sites.plot.domain.PlotEvent;
import io.groundwork.sites.plot.domain.PlotState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class PlotAggregate {

  @Bean
  EventStore<PlotState, PlotEvent> plots(
      EventStores stores, PlotMessages messages, PlotRepository rows) {
    return stores.of(
        new Aggregate<>(
            PlotMessages.TOPIC, PlotEvent.class, Plot.INITIAL, Plot::evolve, CommandRefused.class),
        messages,
        rows);
  }
}
