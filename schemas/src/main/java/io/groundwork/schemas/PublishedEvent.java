package io.groundwork.schemas;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event of the published language: where it is sent, what it is, and which services act on it.
 */
public record PublishedEvent(
    String topic, Class<? extends SpecificRecord> type, List<String> consumers) {

  private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

  public PublishedEvent {
    consumers = List.copyOf(consumers);
  }

  /** Full name of the record, which is also the CloudEvents type. */
  public String name() {
    return type.getName();
  }

  /** The service that sends it. */
  public String producer() {
    return topic.substring(0, topic.indexOf('.'));
  }

  /** Field that holds the key of the message: the id of the aggregate. */
  public String key() {
    return schema().getFields().getFirst().name();
  }

  public String meaning() {
    return schema().getDoc();
  }

  /** Name in the registry, by TopicRecordNameStrategy. */
  public String subject() {
    return topic + "-" + name();
  }

  /** The schema as it is registered: without the property that says how Java holds a string. */
  public Schema schema() {
    var generated = SpecificData.get().getSchema(type).toString();
    return new Schema.Parser().parse(generated.replace(JAVA_STRING, "\"string\""));
  }
}
