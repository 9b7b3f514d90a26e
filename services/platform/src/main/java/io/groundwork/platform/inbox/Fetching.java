package io.groundwork.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What the consumers of a container know themselves. Unlike offsets that are committed, their
 * positions pass the marks of transactions and do not lag behind after a broker was away.
 */
final class Fetching {

  private static final String RECORDS = "consumer-fetch-manager-metrics";
  private static final String CONSUMER = "consumer-metrics";

  private Fetching() {}

  /**
   * Records between position and the last stable offset. A partition of which nothing came since it
   * was assigned is at its end, for a broker answers at once if there is something. Null while no
   * broker answers, or nothing is assigned.
   */
  static @Nullable Long behind(MessageListenerContainer container) {
    var assigned = container.getAssignedPartitions();
    if (assigned == null || assigned.isEmpty() || !isFetching(container)) {
      return null;
    }
    return metrics(container, RECORDS, "records-lag")
        .filter(lag -> assigned.contains(partition(lag)))
        .mapToDouble(Fetching::value)
        .filter(lag -> !Double.isNaN(lag))
        .mapToLong(lag -> (long) lag)
        .sum();
  }

  /** A topic with a dot has each metric a second time, under a name without. */
  private static TopicPartition partition(Metric lag) {
    var tags = lag.metricName().tags();
    return new TopicPartition(tags.get("topic"), Integer.parseInt(tags.get("partition")));
  }

  /**
   * Whether each consumer had an answer within the last minute; an empty one takes half a second.
   */
  private static boolean isFetching(MessageListenerContainer container) {
    var rates = metrics(container, RECORDS, "fetch-rate").map(Fetching::value).toList();
    return !rates.isEmpty() && rates.stream().allMatch(rate -> rate > 0);
  }

  /** False, too, before the consumers have started. */
  static boolean isConnected(MessageListenerContainer container) {
    var connections =
        metrics(container, CONSUMER, "connection-count").map(Fetching::value).toList();
    return !connections.isEmpty() && connections.stream().allMatch(count -> count > 0);
  }

  private static Stream<Metric> metrics(
      MessageListenerContainer container, String group, String name) {
    return container.metrics().values().stream()
        .map(Map::values)
        .<Metric>flatMap(Collection::stream)
        .filter(each -> each.metricName().group().equals(group))
        .filter(each -> each.metricName().name().equals(name));
  }

  private static double value(Metric metric) {
    return (Double) metric.metricValue();
  }
}
