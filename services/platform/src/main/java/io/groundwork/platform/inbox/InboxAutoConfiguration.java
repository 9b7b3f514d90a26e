package io.groundwork.platform.inbox;

import io.groundwork.platform.cause.Traces;
import io.groundwork.platform.operations.Dependency;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A consumer for every handler of the service. */
@AutoConfiguration
@EnableConfigurationProperties(InboxSettings.class)
class InboxAutoConfiguration {

  @Bean
  InboxRows inboxRows(JdbcClient jdbc) {
    return new InboxRows(jdbc);
  }

  @Bean
  BatchRows inboxBatchRows(JdbcClient jdbc) {
    return new BatchRows(jdbc);
  }

  @Bean
  ParkedRows parkedRows(JdbcClient jdbc) {
    return new ParkedRows(jdbc);
  }

  @Bean
  Releases releases(Subscriptions subscriptions) {
    List<BooleanSupplier> rounds =
        subscriptions.releases().<BooleanSupplier>map(each -> each::some).toList();
    return new Releases(rounds);
  }

  /** Only in a service that takes events. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(Subscriber.class)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Operating {

    @Bean
    Parking parking(ParkedRows parked, InboxRows rows, JdbcClient jdbc, Releases releases) {
      return new Parking(parked, new DecisionRows(jdbc), rows, releases);
    }

    @Bean
    ParkedController parkedController(Parking parking, Deserializer<Object> deserializer) {
      return new ParkedController(parking, new ParkedContent(deserializer));
    }
  }

  @Bean
  Consumers consumers(
      org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
      org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails brokers,
      InboxSettings settings) {
    return new Consumers(kafka, brokers, settings);
  }

  @Bean
  Dependency kafkaDependency(Subscriptions subscriptions) {
    return new KafkaConnections(subscriptions);
  }

  @Bean
  HealthIndicator consumersHealthIndicator(Subscriptions subscriptions) {
    return () -> (subscriptions.areWell() ? Health.up() : Health.down()).build();
  }

  @Bean
  Subscriptions subscriptions(
      ObjectProvider<Subscriber> handlers,
      Consumers consumers,
      Deserializer<Object> deserializer,
      InboxRows rows,
      BatchRows batchRows,
      ParkedRows parked,
      PlatformTransactionManager transactions,
      Traces traces,
      MeterRegistry meters,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    var transaction = new TransactionTemplate(transactions);
    var attempt = new Attempt(transaction);
    List<Subscriptions.Subscription> all =
        handlers
            .orderedStream()
            .map(
                handler -> {
                  var metrics = new InboxMetrics(meters, handler.name(), parked, clock);
                  var delivery = new Delivery(handler, deserializer, traces);
                  var taking = new Taking(handler, delivery, rows, parked, metrics);
                  var batch = new BatchTaking(taking, batchRows);
                  var group = service + "." + handler.name();
                  return new Subscriptions.Subscription(
                      handler,
                      group,
                      consumers.container(handler, group, new Inbox(taking, batch, attempt)),
                      new Release(taking, attempt),
                      metrics);
                })
            .toList();
    return new Subscriptions(all, consumers, transaction, rows, parked);
  }
}
