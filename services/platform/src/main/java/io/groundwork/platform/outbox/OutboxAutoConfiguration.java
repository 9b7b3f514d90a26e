package io.groundwork.platform.outbox;

import io.groundwork.platform.cause.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and the only producer of a service. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

  private static final int HEADERS_AND_KEY = 100_000;

  /**
   * Lets the server notice a leader that vanished, and free its lock, in half a minute, and one
   * that stands still, whose machine answers for it, in 20 s: longer than Kafka may take for a
   * batch, or a batch of a slow one would be sent again and again.
   */
  private static final String KEEPALIVE =
      "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
          + " -c idle_session_timeout=20s";

  @Bean
  Nudge outboxNudge() {
    return new Nudge();
  }

  @Bean
  Outbox outbox(
      JdbcClient jdbc,
      Serializer<Object> serializer,
      Traces traces,
      OutboxSettings settings,
      Nudge nudge) {
    return new Outbox(jdbc, serializer, traces, settings, nudge);
  }

  @Bean
  RelayMetrics relayMetrics(MeterRegistry meters, JdbcClient jdbc) {
    return new RelayMetrics(meters, jdbc);
  }

  @Bean
  Relay relay(
      JdbcConnectionDetails database,
      KafkaProperties kafka,
      KafkaConnectionDetails brokers,
      OutboxSettings settings,
      Nudge nudge,
      RelayMetrics metrics) {
    var config = producer(kafka, brokers, settings);
    return new Relay(
        () ->
            new RelaySessions(
                () -> connect(database), () -> send(config), settings, nudge, metrics));
  }

  @Bean
  HealthIndicator relayHealthIndicator(Relay relay) {
    return () -> (relay.isWell() ? Health.up() : Health.down()).build();
  }

  /** Not from the pool: the session keeps the relay's lock for as long as it lives. */
  private static Connection connect(JdbcConnectionDetails database) throws SQLException {
    var properties = new Properties();
    properties.put("user", String.valueOf(database.getUsername()));
    properties.put("password", String.valueOf(database.getPassword()));
    properties.put("ApplicationName", "relay");
    properties.put("tcpKeepAlive", "true");
    properties.put("options", KEEPALIVE);
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "30");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private static Producer<String, byte[]> send(Map<String, Object> config) {
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> producer(
      KafkaProperties kafka, KafkaConnectionDetails brokers, OutboxSettings settings) {
    var config = new HashMap<>(kafka.buildProducerProperties());
    config.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getProducer().getBootstrapServers());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "relay" + settings.source());
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxBytes() + HEADERS_AND_KEY);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
    config.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
    config.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
    return config;
  }
}
