package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.CommandRefused;
import io.groundwork.financing.plan.domain.Plan;
import io.groundwork.financing.plan.domain.PlanEvent;
import io.groundwork.financing.plan.domain.PlanState;
import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.schemas.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

  @Bean
  EventStore<PlanState, PlanEvent> plans(EventStores stores, PlanRepository rows) {
    return stores.of(
        new Aggregate<>(
            Topics.PLAN,
            PlanEvent.class,
            new PlanState.Absent(),
            Plan::evolve,
            CommandRefused.class),
        new PlanMessages(),
        rows);
  }
}
