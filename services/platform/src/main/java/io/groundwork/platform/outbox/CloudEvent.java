package io.groundwork.platform.outbox;

import io.groundwork.platform.cause.Cause;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The headers of a CloudEvents 1.0 Kafka message in binary mode, and our extensions of it. */
public final class CloudEvent {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SEQUENCE = "ce_sequence";
  public static final String ACTOR = "ce_actor";
  public static final String ORGANISATION = "ce_organisation";
  public static final String CORRELATION = "ce_correlationid";
  public static final String CAUSATION = "ce_causationid";

  private CloudEvent() {}

  static Map<String, String> headers(
      String source, String subject, UUID id, String type, long sequence, Instant time, Cause by) {
    var headers = new HashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put(ID, id.toString());
    headers.put(TYPE, type);
    headers.put("ce_source", source);
    headers.put(TIME, time.toString());
    headers.put("ce_subject", subject);
    headers.put("content-type", "application/avro");
    headers.put(SEQUENCE, Long.toString(sequence));
    headers.put(ACTOR, by.actor());
    headers.put(ORGANISATION, by.organisation());
    headers.put(CORRELATION, by.correlationId());
    if (by.causationId() != null) {
      headers.put(CAUSATION, by.causationId());
    }
    return headers;
  }
}
