package io.groundwork.test.rules.broken;

import org.apache.kafka.common.TopicPartition;

class BrokenRepository {

  TopicPartition place() {
    return new TopicPartition("projects.project", 0);
  }
}
