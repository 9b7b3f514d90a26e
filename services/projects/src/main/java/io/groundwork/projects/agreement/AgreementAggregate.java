package io.groundwork.projects.agreement;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.projects.agreement.domain.Agreement;
import io.groundwork.projects.agreement.domain.AgreementEvent;
import io.groundwork.projects.agreement.domain.AgreementRefused;
import io.groundwork.projects.agreement.domain.AgreementState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class AgreementAggregate {

  @Bean
  EventStore<AgreementState, AgreementEvent> agreements(
      EventStores stores, AgreementMessages messages, AgreementRepository rows) {
    return stores.of(
        new Aggregate<>(
            AgreementMessages.TOPIC,
            AgreementEvent.class,
            Agreement.INITIAL,
            Agreement::evolve,
            AgreementRefused.class),
        messages,
        rows);
  }
}
