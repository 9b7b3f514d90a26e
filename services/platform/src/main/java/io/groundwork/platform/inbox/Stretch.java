package io.groundwork.platform.inbox;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What is left of a partition. */
record Stretch(TopicPartition partition, long reached, long end) {

  static Stretch of(TopicPartition partition, @Nullable OffsetAndMetadata reached, long end) {
    return new Stretch(partition, reached == null ? 0 : reached.offset(), end);
  }

  boolean isBefore(Consumer<?, ?> consumer) {
    return consumer.position(partition) < end;
  }

  boolean has(ConsumerRecord<?, ?> record) {
    return record.offset() < end;
  }
}
