package io.groundwork.platform.outbox;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.cause.Traces;
import io.groundwork.platform.problem.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an event is left for the relay, in the transaction that makes it true. Bytes and headers
 * are final here, so that nothing but the network lies between this row and Kafka.
 */
public final class Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Serializer<Object> serializer;
  private final Traces traces;
  private final OutboxSettings settings;
  private final Nudge nudge;

  Outbox(
      JdbcClient jdbc,
      Serializer<Object> serializer,
      Traces traces,
      OutboxSettings settings,
      Nudge nudge) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.traces = traces;
    this.settings = settings;
    this.nudge = nudge;
  }

  /**
   * Leaves one event for the relay.
   *
   * @param sequence the event's place in its aggregate, 1..n
   * @throws IllegalStateException outside a transaction
   * @throws Refused if the record is larger than the broker takes
   */
  public void add(
      String topic,
      String key,
      UUID id,
      long sequence,
      Instant time,
      Cause cause,
      SpecificRecord record) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The outbox needs the transaction of the change");
    }
    var payload = serializer.serialize(topic, record);
    if (payload.length > settings.maxBytes()) {
      throw new Refused(
          "The event of %d bytes is larger than the %d that can be published; send less text"
              .formatted(payload.length, settings.maxBytes()));
    }
    var type = record.getSchema().getFullName();
    var headers = traces.headers();
    headers.putAll(CloudEvent.headers(settings.source(), key, id, type, sequence, time, cause));
    insert(topic, key, id, type, payload, headers);
  }

  private void insert(
      String topic, String key, UUID id, String type, byte[] payload, Map<String, String> headers) {
    jdbc.sql(INSERT)
        .params(id, topic, key, type, payload, JSON.writeValueAsString(headers))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            nudge.now();
          }
        });
  }
}
