package io.groundwork.platform.operations;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;

/** {@code GET /operations} of every service. */
@AutoConfiguration(
    afterName = {
      "io.groundwork.platform.inbox.InboxAutoConfiguration",
      "io.groundwork.platform.outbox.OutboxAutoConfiguration",
      "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(HealthEndpointGroups.class)
class OperationsAutoConfiguration {

  /** Less than a page of the portal waits for a service. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Bean
  OperationsController operationsController(
      HealthContributorRegistry contributors,
      HealthEndpointGroups groups,
      ObjectProvider<Dependency> dependencies,
      Optional<Sending> sending,
      Optional<Receiving> receiving) {
    var patience = new Patience(LIMIT);
    var asked = dependencies.orderedStream().toList();
    var readiness = new Readiness(contributors, groups, asked, patience);
    return new OperationsController(new Operations(readiness, sending, receiving, patience));
  }
}
