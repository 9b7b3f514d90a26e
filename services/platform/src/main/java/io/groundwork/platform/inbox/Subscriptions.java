package io.groundwork.platform.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** The handlers of this service and the consumers that feed them. */
public final class Subscriptions implements SmartLifecycle {

  /** A handler, its consumer group and its consumers. */
  record Subscription(EventHandler handler, String group, MessageListenerContainer container) {}

  private final List<Subscription> subscriptions;
  private final Map<String, Object> admin;
  private final TransactionTemplate transaction;
  private final InboxRows rows;
  private volatile boolean running;

  Subscriptions(
      List<Subscription> subscriptions,
      Map<String, Object> admin,
      TransactionTemplate transaction,
      InboxRows rows) {
    this.subscriptions = subscriptions;
    this.admin = admin;
    this.transaction = transaction;
    this.rows = rows;
  }

  @Override
  public void start() {
    subscriptions.forEach(subscription -> subscription.container().start());
    running = true;
  }

  @Override
  public void stop() {
    subscriptions.forEach(subscription -> subscription.container().stop());
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * Feeds a handler all events again, from the first. Offsets go back before anything is cleared,
   * so that a crash in between repeats events, which the inbox drops, and loses none.
   *
   * @param clear empties what the handler has made; runs in one transaction with its inbox
   * @throws IllegalStateException if another process still consumes for this handler
   */
  public void rebuild(String handler, Runnable clear) {
    var subscription =
        subscriptions.stream()
            .filter(each -> each.handler().name().equals(handler))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No handler is called " + handler));
    subscription.container().stop();
    try {
      rewind(subscription);
      transaction.executeWithoutResult(
          _ -> {
            clear.run();
            rows.forget(handler);
          });
    } finally {
      subscription.container().start();
    }
  }

  private void rewind(Subscription subscription) {
    try (var client = Admin.create(admin)) {
      var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
      var topics = client.describeTopics(subscription.handler().topics()).allTopicNames().get();
      topics.forEach(
          (topic, description) ->
              description
                  .partitions()
                  .forEach(
                      partition ->
                          beginning.put(
                              new TopicPartition(topic, partition.partition()),
                              new OffsetAndMetadata(0))));
      client.alterConsumerGroupOffsets(subscription.group(), beginning).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot rewind: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rewinding", e);
    }
  }
}
