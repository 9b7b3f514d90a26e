package io.groundwork.platform.parcel;

import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.parcel.ParcelApplication.Counted;
import io.groundwork.platform.parcel.ParcelApplication.ParcelEvent;
import io.groundwork.platform.parcel.ParcelApplication.Seen;
import io.groundwork.platform.parcel.ParcelApplication.Weighed;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parcel service, running on real servers with a database and a topic of its own. */
final class Parcels implements AutoCloseable {

  final ConfigurableApplicationContext context;
  final EventStore<Counted, ParcelEvent> store;
  final TransactionTemplate transaction;
  final JdbcClient jdbc;
  final Seen seen;
  final Topic topic;
  private final String name;

  Parcels(String name, String... settings) {
    this(name, createTopic(name), settings);
  }

  /** One more process of the service of this name. */
  Parcels(Parcels other) {
    this(other.name, other.topic);
  }

  /** Another service, which follows the topic. */
  static Parcels reading(Topic topic) {
    return reading("reader", topic);
  }

  static Parcels reading(String name, Topic topic, String... settings) {
    Servers.ALL.postgres().createDatabase(name);
    return new Parcels(name, topic, settings);
  }

  @SuppressWarnings("unchecked")
  private Parcels(String name, Topic topic, String... settings) {
    this.topic = topic;
    this.name = name;
    this.context =
        new SpringApplicationBuilder(ParcelApplication.class)
            .run(
                Stream.concat(
                        Stream.of(settings),
                        Stream.of(
                            "--spring.application.name=" + name,
                            "--server.port=0",
                            "--parcels.topic=" + topic.name(),
                            "--groundwork.outbox.schemas=io.groundwork.platform.published",
                            "--groundwork.serde.properties.auto.register.schemas=true",
                            "--groundwork.serde.properties.schema.registry.url="
                                + Servers.ALL.registryUrl(),
                            "--spring.kafka.bootstrap-servers=" + Servers.ALL.bootstrapServers(),
                            "--spring.datasource.url=" + Servers.ALL.postgres().jdbcUrl(name),
                            "--spring.datasource.username=groundwork",
                            "--spring.datasource.password=groundwork"))
                    .toArray(String[]::new));
    this.store = context.getBean(EventStore.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.jdbc = context.getBean(JdbcClient.class);
    this.seen = context.getBean(Seen.class);
  }

  private static Topic createTopic(String name) {
    Servers.ALL.postgres().createDatabase(name);
    return Topic.create("parcels." + name);
  }

  void weigh(String id, long grams) {
    weigh(id, grams, () -> {}, () -> {});
  }

  /** With something to do in the same transaction, before and after the command. */
  void weigh(String id, long grams, Runnable before, Runnable after) {
    Causes.asSystem(
        "scales",
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  before.run();
                  store.execute(id, _ -> List.of(new Weighed(grams)));
                  after.run();
                }));
  }

  List<Long> sequences(String key) {
    return seen.sequences.getOrDefault(key, List.of());
  }

  List<@Nullable String> parked(String key) {
    return jdbc.sql("SELECT cause FROM parked WHERE key = ? AND handler = 'seen' ORDER BY position")
        .param(key)
        .query(String.class)
        .list();
  }

  @SuppressWarnings("unchecked")
  byte[] bytes(long grams) {
    Serializer<Object> serializer = context.getBean("eventSerializer", Serializer.class);
    return serializer.serialize(
        topic.name(), new io.groundwork.platform.published.parcels.parcel.Weighed(grams));
  }

  @Override
  public void close() {
    context.close();
  }
}
