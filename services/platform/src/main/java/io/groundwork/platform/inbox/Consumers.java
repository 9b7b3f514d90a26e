package io.groundwork.platform.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Consumers that read committed records in order, commit after the database did, and retry an
 * outage for ever without letting a record overtake another.
 */
final class Consumers {

  private final KafkaProperties kafka;
  private final KafkaConnectionDetails brokers;
  private final InboxSettings settings;

  Consumers(KafkaProperties kafka, KafkaConnectionDetails brokers, InboxSettings settings) {
    this.kafka = kafka;
    this.brokers = brokers;
    this.settings = settings;
  }

  MessageListenerContainer container(Subscriber handler, String group, Inbox inbox) {
    var properties = new ContainerProperties(handler.topics().toArray(String[]::new));
    properties.setGroupId(group);
    properties.setClientId(group);
    properties.setMissingTopicsFatal(false);
    properties.setAuthExceptionRetryInterval(settings.maxRetry());
    properties.setMessageListener(listener(handler, inbox));
    var factory =
        new DefaultKafkaConsumerFactory<>(
            consumer(), new StringDeserializer(), new ByteArrayDeserializer());
    var container = new ConcurrentMessageListenerContainer<>(factory, properties);
    container.setBeanName(group);
    container.setConcurrency(settings.concurrency());
    container.setCommonErrorHandler(retry());
    return container;
  }

  Map<String, Object> admin() {
    var config = new HashMap<>(kafka.buildAdminProperties());
    config.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getAdmin().getBootstrapServers());
    return config;
  }

  private static Object listener(Subscriber handler, Inbox inbox) {
    if (handler instanceof BatchHandler) {
      return (BatchMessageListener<String, byte[]>)
          (List<ConsumerRecord<String, byte[]>> records) -> inbox.takeAll(records);
    }
    return (MessageListener<String, byte[]>) inbox::take;
  }

  private DefaultErrorHandler retry() {
    var backOff = new ExponentialBackOff(settings.firstRetry().toMillis(), 2);
    backOff.setMaxInterval(settings.maxRetry().toMillis());
    var handler = new DefaultErrorHandler(Consumers::neverSkip, backOff);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  private static void neverSkip(ConsumerRecord<?, ?> record, Exception failure) {
    throw new IllegalStateException("Not taken, so not passed over: " + record.topic(), failure);
  }

  Map<String, Object> consumer() {
    var config = new HashMap<>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    config.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
    config.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
    return config;
  }
}
