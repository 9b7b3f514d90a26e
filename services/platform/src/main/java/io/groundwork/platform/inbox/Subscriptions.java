package io.groundwork.platform.inbox;

import static java.util.Objects.requireNonNull;

import io.groundwork.platform.operations.Receiving;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** The handlers of this service and the consumers that feed them. */
public final class Subscriptions implements SmartLifecycle, Receiving {

  /** A handler, its consumer group and its consumers. */
  record Subscription(
      Subscriber handler,
      String group,
      MessageListenerContainer container,
      Release release,
      InboxMetrics metrics) {}

  private final List<Subscription> subscriptions;
  private final Consumers consumers;
  private final TransactionTemplate transaction;
  private final InboxRows rows;
  private final ParkedRows parked;
  private volatile boolean running;

  Subscriptions(
      List<Subscription> subscriptions,
      Consumers consumers,
      TransactionTemplate transaction,
      InboxRows rows,
      ParkedRows parked) {
    this.subscriptions = subscriptions;
    this.consumers = consumers;
    this.transaction = transaction;
    this.rows = rows;
    this.parked = parked;
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

  /** False when a consumer ended by itself; only a new process helps then. */
  boolean areWell() {
    return containers().allMatch(MessageListenerContainer::isInExpectedState);
  }

  Stream<Release> releases() {
    return subscriptions.stream().map(Subscription::release);
  }

  Stream<MessageListenerContainer> containers() {
    return subscriptions.stream().map(Subscription::container);
  }

  @Override
  public List<Handler> handlers() {
    return subscriptions.stream()
        .map(
            each ->
                new Handler(
                    each.handler().name(),
                    each.handler().topics().stream().sorted().toList(),
                    Fetching.behind(each.container()),
                    each.metrics().delaySeconds(),
                    each.metrics().haltedSince()))
        .toList();
  }

  @Override
  public Map<String, Long> parked() {
    return parked.counts();
  }

  /**
   * Feeds a handler all events again, from the first. What it has made is cleared while nobody
   * takes anything, so that a process that joins meanwhile takes all events for new, and drops
   * none.
   *
   * @param clear empties what the handler has made; runs in one transaction with its inbox
   * @throws IllegalStateException if another process still consumes for this handler
   */
  public Replay rebuild(String handler, Runnable clear) {
    var subscription =
        subscriptions.stream()
            .filter(each -> each.handler().name().equals(handler))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No handler is called " + handler));
    subscription.container().stop();
    try {
      return requireNonNull(
          transaction.execute(
              _ -> {
                rows.halt();
                var topics = subscription.handler().topics();
                var replay = Replay.begin(consumers, subscription.group(), topics);
                clear.run();
                rows.forget(handler);
                parked.forget(handler);
                return replay;
              }));
    } finally {
      subscription.container().start();
    }
  }
}
