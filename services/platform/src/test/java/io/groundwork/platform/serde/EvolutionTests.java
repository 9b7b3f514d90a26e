package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.serde.fixture.ParcelSent;
import io.groundwork.platform.serde.fixture.Speed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages of yesterday and tomorrow, and schemas that must never be registered. */
class EvolutionTests {

  private static final String TOPIC = "parcels";
  private static final String SUBJECT = "parcels-value";
  private static final String NAME =
      "\"type\":\"record\",\"namespace\":\"io.groundwork.platform.serde.fixture\",\"name\":\"ParcelSent\"";

  private static final Schema OLD =
      schema(
          """
          {"name":"grams","type":"int"},
          {"name":"colour","type":"string","default":"brown"},
          {"name":"parcelId","type":"string"}\
          """);
  private static final Schema NEW =
      schema(
          """
          {"name":"parcelId","type":"string"},
          {"name":"grams","type":"long"},
          {"name":"fragile","type":"boolean","default":false},
          {"name":"speed","type":{"type":"enum","name":"Speed",
            "symbols":["UNKNOWN","SLOW","FAST","DRONE"],"default":"UNKNOWN"},"default":"UNKNOWN"}\
          """);

  private final FakeRegistry registry = new FakeRegistry();
  private final AvroSerializer serializer = new AvroSerializer();
  private final AvroDeserializer deserializer = new AvroDeserializer();

  @AfterEach
  void stop() {
    serializer.close();
    deserializer.close();
    registry.close();
  }

  private static Schema schema(String fields) {
    return new Schema.Parser().parse("{" + NAME + ",\"fields\":[" + fields + "]}");
  }

  private void configure(Map<String, Object> more) {
    var settings = new LinkedHashMap<String, Object>(more);
    settings.put("schema.registry.url", registry.url());
    settings.put("specific.avro.reader", true);
    settings.put("specific.avro.trusted.packages", "io.groundwork.platform.serde.fixture");
    serializer.configure(settings, false);
    deserializer.configure(settings, false);
  }

  private ParcelSent read(GenericRecord message) {
    return (ParcelSent) deserializer.read(TOPIC, serializer.write(TOPIC, message));
  }

  @Test
  void readsAnOldMessageWithOurDefaults() {
    configure(Map.of());
    var old = new GenericRecordBuilder(OLD).set("grams", 5).set("parcelId", "p1").build();

    var parcel = read(old);

    assertThat(parcel.getParcelId()).isEqualTo("p1");
    assertThat(parcel.getGrams()).isEqualTo(5);
    assertThat(parcel.getSpeed()).isEqualTo(Speed.UNKNOWN);
    assertThat(parcel.getPrice()).isNull();
    assertThat(parcel.getStops()).isEmpty();
  }

  @Test
  void readsANewMessageWithoutWhatWeDoNotKnow() {
    configure(Map.of());
    var drone = new GenericData.EnumSymbol(NEW.getField("speed").schema(), "DRONE");
    var message =
        new GenericRecordBuilder(NEW)
            .set("parcelId", "p2")
            .set("grams", 7L)
            .set("fragile", true)
            .set("speed", drone)
            .build();

    var parcel = read(message);

    assertThat(parcel.getParcelId()).isEqualTo("p2");
    assertThat(parcel.getSpeed()).isEqualTo(Speed.UNKNOWN);
  }

  @Test
  void readsMessagesOfSeveralVersionsInTurn() {
    configure(Map.of());
    for (int i = 0; i < 3; i++) {
      readsAnOldMessageWithOurDefaults();
      readsANewMessageWithoutWhatWeDoNotKnow();
    }
  }

  @Test
  void refusesAMessageNoVersionOfOursCanRead() {
    configure(Map.of());
    var other = schema("{\"name\":\"parcelId\",\"type\":\"int\"}");
    var message = new GenericRecordBuilder(other).set("parcelId", 1).build();

    assertThatExceptionOfType(UnreadableMessage.class).isThrownBy(() -> read(message));
  }

  @Test
  void writesInTheLatestVersion() {
    registry.add(SUBJECT, NEW.toString());
    configure(Map.of("use.latest.version", true, "auto.register.schemas", false));

    var bytes = serializer.write(TOPIC, WireFormatTests.parcel());

    assertThat(registry.schemasOf(SUBJECT)).hasSize(1);
    deserializer.configure(Map.of("schema.registry.url", registry.url()), false);
    var record = (GenericRecord) deserializer.read(TOPIC, bytes);
    assertThat(record.getSchema()).isEqualTo(NEW);
    assertThat(record.get("parcelId")).hasToString("p7");
    assertThat(record.get("speed")).hasToString("FAST");
    assertThat(record.get("fragile")).isEqualTo(false);
  }

  @Test
  void doesNotWriteInALatestVersionThatCannotReadOurs() {
    registry.add(SUBJECT, schema("{\"name\":\"weight\",\"type\":\"int\"}").toString());
    configure(Map.of("use.latest.version", true));

    assertThatExceptionOfType(UnwritableMessage.class)
        .isThrownBy(() -> serializer.write(TOPIC, WireFormatTests.parcel()))
        .withMessageContaining("latest schema of parcels-value");
  }

  @Test
  void asksForTheLatestVersionAgainWhenItIsOld() {
    registry.add(SUBJECT, SchemaText.of(ParcelSent.getClassSchema()));
    configure(Map.of("use.latest.version", true, "latest.cache.ttl.sec", 0));

    assertThat(serializer.write(TOPIC, WireFormatTests.parcel())).startsWith(0, 0, 0, 0, 1);
    registry.add(SUBJECT, NEW.toString());
    assertThat(serializer.write(TOPIC, WireFormatTests.parcel())).startsWith(0, 0, 0, 0, 2);
  }

  @Test
  void registersAllAndProtectsThem() {
    try (var client = new SchemaRegistryClient(Map.of("schema.registry.url", registry.url()))) {
      var schemas = Map.of(SUBJECT, ParcelSent.getClassSchema());
      assertThat(new SchemaRegistration(client).register(schemas)).containsEntry(SUBJECT, 1);
      assertThat(new SchemaRegistration(client).register(schemas)).containsEntry(SUBJECT, 1);
    }
    assertThat(registry.levels).containsEntry(SUBJECT, "FULL_TRANSITIVE");
    assertThat(registry.schemasOf(SUBJECT)).hasSize(1);
  }

  @Test
  void registersNothingWhenOneSchemaDoesNotFit() {
    registry.add("b", NEW.toString());
    var incompatible =
        schema(
            """
            {"name":"parcelId","type":"string"},
            {"name":"grams","type":{"type":"array","items":{"type":"record","name":"Part",
              "fields":[]}}},
            {"name":"receiver","type":"string"}\
            """);
    var schemas = new LinkedHashMap<String, Schema>();
    schemas.put("a", OLD);
    schemas.put("b", incompatible);
    schemas.put("c", OLD);

    try (var client = new SchemaRegistryClient(Map.of("schema.registry.url", registry.url()))) {
      assertThatExceptionOfType(IncompatibleSchemas.class)
          .isThrownBy(() -> new SchemaRegistration(client).register(schemas))
          .satisfies(e -> assertThat(e.problems()).allMatch(it -> it.startsWith("b ")))
          .withMessageContaining("b cannot read version 1: field receiver: READER_FIELD_MISSING")
          .withMessageContaining("b cannot read version 1: field grams: TYPE_MISMATCH")
          .withMessageContaining("b cannot be read by version 1: field grams: TYPE_MISMATCH");
    }
    assertThat(registry.schemasOf("a")).isEmpty();
    assertThat(registry.schemasOf("b")).containsExactly(NEW.toString());
    assertThat(registry.schemasOf("c")).isEmpty();
    assertThat(registry.levels).isEmpty();
  }

  @Test
  void comparesWithEveryVersion() {
    registry.add(SUBJECT, schema("{\"name\":\"a\",\"type\":\"string\"}").toString());
    registry.add(
        SUBJECT, schema("{\"name\":\"a\",\"type\":\"string\",\"default\":\"\"}").toString());
    var next = schema("{\"name\":\"b\",\"type\":\"int\",\"default\":0}");

    try (var client = new SchemaRegistryClient(Map.of("schema.registry.url", registry.url()))) {
      assertThat(client.checkCompatibility(SUBJECT, next))
          .singleElement()
          .asString()
          .contains("cannot be read by version 1: field a");
      assertThat(client.checkCompatibility("unknown", next)).isEqualTo(List.of());
    }
  }
}
