package io.groundwork.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
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

  /** Records between position and the last stable offset; null if unknown of a partition. */
  static @Nullable Long behind(MessageListenerContainer container) {
    var assigned = container.getAssignedPartitions();
    var lags = values(container, RECORDS, "records-lag").filter(lag -> !lag.isNaN()).toList();
    return assigned == null || assigned.isEmpty() || lags.size() < assigned.size()
        ? null
        : lags.stream().mapToLong(Double::longValue).sum();
  }

  /** False, too, before the consumers have started. */
  static boolean isConnected(MessageListenerContainer container) {
    var connections = values(container, CONSUMER, "connection-count").toList();
    return !connections.isEmpty() && connections.stream().allMatch(count -> count > 0);
  }

  private static Stream<Double> values(
      MessageListenerContainer container, String group, String name) {
    return container.metrics().values().stream()
        .map(Map::values)
        .<Metric>flatMap(Collection::stream)
        .filter(each -> each.metricName().group().equals(group))
        .filter(each -> each.metricName().name().equals(name))
        .map(each -> (Double) each.metricValue());
  }
}
