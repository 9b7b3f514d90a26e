package io.groundwork.platform.parcel;

import io.groundwork.backing.BackingServers;
import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.parcel.ParcelApplication.Counted;
import io.groundwork.platform.parcel.ParcelApplication.ParcelEvent;
import io.groundwork.platform.parcel.ParcelApplication.Seen;
import io.groundwork.platform.parcel.ParcelApplication.Weighed;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parcel service, running on real servers. */
final class Parcels implements AutoCloseable {

  final ConfigurableApplicationContext context;
  final EventStore<Counted, ParcelEvent> store;
  final TransactionTemplate transaction;
  final JdbcClient jdbc;
  final Seen seen;

  @SuppressWarnings("unchecked")
  Parcels(BackingServers servers, String database) {
    this.context =
        new SpringApplicationBuilder(ParcelApplication.class)
            .run(
                "--spring.application.name=parcels",
                "--server.port=0",
                "--groundwork.serde.properties.auto.register.schemas=true",
                "--groundwork.serde.properties.schema.registry.url=" + servers.registryUrl(),
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--spring.datasource.url=" + servers.postgres().jdbcUrl(database),
                "--spring.datasource.username=groundwork",
                "--spring.datasource.password=groundwork");
    this.store = context.getBean(EventStore.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.jdbc = context.getBean(JdbcClient.class);
    this.seen = context.getBean(Seen.class);
  }

  static void createTopic(BackingServers servers) throws Exception {
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", servers.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(ParcelApplication.TOPIC, 12, (short) 1))).all().get();
    }
  }

  void weigh(String id, long grams) {
    Causes.asSystem(
        "scales",
        () ->
            transaction.executeWithoutResult(
                _ -> store.execute(id, _ -> List.of(new Weighed(grams)))));
  }

  @Override
  public void close() {
    context.close();
  }
}
