package io.groundwork.test.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** What the published record of a domain event must say. */
public final class MessageSpec {

  private static final JsonMapper JSON = new JsonMapper();

  private MessageSpec() {}

  /** The event's own name, and these fields: JSON with ' for ", no more and no fewer. */
  public static void saysExactly(SpecificRecord record, Object event, String fields) {
    assertThat(record.getSchema().getName()).isEqualTo(event.getClass().getSimpleName());
    assertThat(JSON.readTree(record.toString()))
        .isEqualTo(JSON.readTree(fields.replace('\'', '"')));
  }

  /** One example of each type of the sealed interface. */
  public static void coversEvery(Class<?> events, Stream<?> examples) {
    assertThat(examples.<Object>map(Object::getClass))
        .containsExactlyInAnyOrder((Object[]) events.getPermittedSubclasses());
  }
}
