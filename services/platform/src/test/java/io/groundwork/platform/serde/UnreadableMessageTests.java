package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import io.groundwork.platform.serde.fixture.ParcelSent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnreadableMessageTests {

  private static final String TOPIC = "parcels";

  /** Every kind of type, and one that contains itself. */
  private static final String EVERYTHING =
      """
      {"type":"record","name":"Everything","fields":[
        {"name":"next","type":["null","Everything"]},
        {"name":"bytes","type":"bytes"},
        {"name":"fixed","type":{"type":"fixed","name":"F","size":3}},
        {"name":"kind","type":{"type":"enum","name":"K","symbols":["A","B"]}},
        {"name":"map","type":{"type":"map","values":{"type":"array","items":"double"}}},
        {"name":"any","type":["null","int","float","string",{"type":"array","items":"boolean"}]}
      ]}
      """;

  private final FakeRegistry registry = new FakeRegistry();
  private final AvroDeserializer deserializer = new AvroDeserializer();
  private byte[] good = {};

  @BeforeEach
  void start() {
    try (var serializer = new AvroSerializer()) {
      serializer.configure(Map.of("schema.registry.url", registry.url()), false);
      good = serializer.write(TOPIC, WireFormatTests.parcel());
    }
    configure("io.groundwork.platform.serde.fixture");
  }

  @AfterEach
  void stop() {
    deserializer.close();
    registry.close();
  }

  private void configure(String trusted) {
    deserializer.configure(
        Map.of(
            "schema.registry.url",
            registry.url(),
            "specific.avro.reader",
            true,
            "specific.avro.trusted.packages",
            trusted),
        false);
  }

  private void refuses(byte[] message, String because) {
    assertThatExceptionOfType(UnreadableMessage.class)
        .isThrownBy(() -> deserializer.read(TOPIC, message))
        .withMessageContaining(because);
  }

  private static byte[] message(int id, int... body) {
    var bytes = ByteBuffer.allocate(5 + body.length).put((byte) 0).putInt(id);
    Arrays.stream(body).forEach(b -> bytes.put((byte) b));
    return bytes.array();
  }

  @Test
  void readsTheGoodOne() {
    assertThat(deserializer.read(TOPIC, good)).isInstanceOf(ParcelSent.class);
  }

  @Test
  void leavesATombstoneAsItIs() {
    assertThat(deserializer.deserialize(TOPIC, (byte[]) null)).isNull();
    try (var serializer = new AvroSerializer()) {
      serializer.configure(Map.of("schema.registry.url", registry.url()), false);
      assertThat(serializer.serialize(TOPIC, null)).isNull();
    }
  }

  @Test
  void refusesAMessageWithoutHeader() {
    refuses(new byte[0], "no Avro header");
    refuses(new byte[] {0, 0, 0, 1}, "no Avro header");
    refuses("{\"json\":true}".getBytes(), "no Avro header");
    good[0] = 1;
    refuses(good, "no Avro header");
  }

  @Test
  void refusesAnUnknownId() {
    refuses(message(4711, 0), "4711");
  }

  @Test
  void refusesBytesBehindTheRecord() {
    refuses(Arrays.copyOf(good, good.length + 1), "goes on behind its record");
  }

  @Test
  void refusesARecordThatEndsEarly() {
    for (int length = 5; length < good.length; length++) {
      refuses(Arrays.copyOf(good, length), "not as its schema says");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example", "io.groundwork.platform.serde.fix", "", "java"})
  void refusesATypeThatIsNotTrusted(String trusted) {
    configure(trusted);
    refuses(good, "trusted");
  }

  @Test
  void refusesATypeThatIsNotThere() {
    var schema =
        "{\"type\":\"record\",\"name\":\"io.groundwork.platform.serde.fixture.Gone\",\"fields\":[]}";
    refuses(message(registry.add("gone", schema)), "Gone is unknown here");
  }

  @Test
  void refusesATrustedClassThatIsNoRecord() {
    var schema =
        "{\"type\":\"record\",\"name\":\"io.groundwork.platform.serde.fixture.Speed\",\"fields\":[]}";
    refuses(message(registry.add("speed", schema)), "not a generated Avro class");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "\"Nonsense\"", "message X { required string a = 1; }"})
  void refusesASchemaThatIsNotAvro(String schema) {
    refuses(message(registry.add("nonsense", schema)), "not Avro");
  }

  @Test
  void refusesAnEndlessRecord() {
    configureGeneric();
    var endless = new int[1_000_000];
    Arrays.fill(endless, 2);
    refuses(message(registry.add("everything", EVERYTHING), endless), "not as its schema says");
  }

  @Test
  void refusesABillionNothings() {
    configureGeneric();
    int id = registry.add("nulls", "{\"type\":\"array\",\"items\":\"null\"}");
    refuses(message(id, 0x80, 0xa8, 0xd6, 0xb9, 0x07, 0), "not as its schema says");
  }

  @Test
  void refusesRandomBytes() {
    var random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      var bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (bytes.length > 4 && i % 100 != 0) {
        ByteBuffer.wrap(bytes).put((byte) 0).putInt(1);
      }
      neverAnythingElse(bytes);
    }
  }

  @Test
  void refusesGoodMessagesWithWrongBytes() {
    var random = new Random(8);
    for (int i = 0; i < 30_000; i++) {
      var bytes = good.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
      }
      neverAnythingElse(bytes);
    }
  }

  @Test
  void refusesRandomBytesOfEveryType() {
    configureGeneric();
    int id = registry.add("everything", EVERYTHING);
    var random = new Random(9);
    for (int i = 0; i < 30_000; i++) {
      neverAnythingElse(message(id, random.ints(random.nextInt(40), 0, 12).toArray()));
    }
  }

  private void configureGeneric() {
    deserializer.configure(Map.of("schema.registry.url", registry.url()), false);
  }

  private void neverAnythingElse(byte[] bytes) {
    try {
      deserializer.read(TOPIC, bytes);
    } catch (UnreadableMessage expected) {
      assertThat(expected).hasMessageNotContaining("null");
    } catch (Throwable e) {
      fail("bytes " + Arrays.toString(bytes), e);
    }
  }
}
