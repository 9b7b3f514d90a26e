package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.serde.fixture.ParcelSent;
import io.groundwork.platform.serde.fixture.Price;
import io.groundwork.platform.serde.fixture.Speed;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireFormatTests {

  private static final String TOPIC = "parcels";

  /** 0x00, id 1, then the fields in order; as Confluent's serializer writes it. */
  private static final byte[] GOLDEN =
      HexFormat.ofDelimiter(" ")
          .parseHex(
              "00 00 00 00 01 04 70 37 d0 0f 01 04 02 06 39 2e 35 06 45 55 52 04 02 61 02 62 00");

  private final FakeRegistry registry = new FakeRegistry();
  private final AvroSerializer serializer = new AvroSerializer();
  private final AvroDeserializer deserializer = new AvroDeserializer();

  @AfterEach
  void stop() {
    serializer.close();
    deserializer.close();
    registry.close();
  }

  static ParcelSent parcel() {
    return new ParcelSent(
        "p7", 1000L, true, Speed.FAST, new Price("9.5", "EUR"), List.of("a", "b"));
  }

  private void configure(Map<String, Object> settings) {
    serializer.configure(settings, false);
    deserializer.configure(settings, false);
  }

  @Test
  void writesGoldenBytes() {
    configure(Map.of("schema.registry.url", registry.url()));

    assertThat(serializer.serialize(TOPIC, parcel())).isEqualTo(GOLDEN);
  }

  @Test
  void readsGoldenBytesAsGeneratedClass() {
    registry.add("parcels-value", SchemaText.of(ParcelSent.getClassSchema()));
    configure(
        Map.of(
            "schema.registry.url",
            registry.url(),
            "specific.avro.reader",
            "true",
            "specific.avro.trusted.packages",
            "io.groundwork.platform.serde.fixture"));

    assertThat(deserializer.deserialize(TOPIC, GOLDEN)).isEqualTo(parcel());
  }

  @Test
  void writesTheSameBytesForGenericRecord() {
    configure(Map.of("schema.registry.url", registry.url()));
    var schema = SchemaText.parse(SchemaText.of(ParcelSent.getClassSchema()), List.of());
    var price =
        new GenericRecordBuilder(schema.getField("price").schema().getTypes().get(1))
            .set("amount", "9.5")
            .set("currency", "EUR")
            .build();
    var parcel =
        new GenericRecordBuilder(schema)
            .set("parcelId", "p7")
            .set("grams", 1000L)
            .set("insured", true)
            .set("speed", new GenericData.EnumSymbol(schema.getField("speed").schema(), "FAST"))
            .set("price", price)
            .set("stops", List.of("a", "b"))
            .build();

    assertThat(serializer.write(TOPIC, parcel)).isEqualTo(GOLDEN);
    assertThat(deserializer.read(TOPIC, GOLDEN))
        .isInstanceOfSatisfying(
            GenericRecord.class, it -> assertThat(it.get("parcelId")).hasToString("p7"));
  }
}
