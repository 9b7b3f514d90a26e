package io.groundwork.local.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts records back into their partitions in one transaction: all of them, or none. */
final class TopicWriting implements AutoCloseable {

  /** The most that brokers allow by default. */
  private static final int TRANSACTION_MILLIS = 15 * 60 * 1000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private boolean committed;

  TopicWriting(Installation system) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "groundwork-restore",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MILLIS,
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
  }

  long write(String topic, SchemaIds schemas, InputStream source) throws IOException {
    var in = new DataInputStream(source);
    var count = 0L;
    for (var record = Records.read(in, topic); record != null; record = Records.read(in, topic)) {
      send(record, schemas);
      count++;
    }
    producer.flush();
    requireSent();
    return count;
  }

  private void send(ProducerRecord<byte[], byte[]> record, SchemaIds schemas) {
    var translated =
        new ProducerRecord<>(
            record.topic(),
            record.partition(),
            record.timestamp(),
            record.key(),
            schemas.translate(record.topic(), record.value()),
            record.headers());
    producer.send(translated, (_, e) -> failure.compareAndSet(null, e));
  }

  private void requireSent() {
    var failed = failure.get();
    if (failed != null) {
      throw new BackupException("Kafka does not take a record", failed);
    }
  }

  void commit() {
    producer.commitTransaction();
    committed = true;
  }

  @Override
  public void close() {
    try {
      if (!committed) {
        producer.abortTransaction();
      }
    } catch (KafkaException e) {
      throw new BackupException("The records cannot be taken back: they stay invisible", e);
    } finally {
      producer.close();
    }
  }
}
