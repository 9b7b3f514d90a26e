package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.backing.Backing;
import io.groundwork.platform.serde.fixture.ParcelSent;
import io.groundwork.platform.serde.fixture.Price;
import io.groundwork.platform.serde.fixture.Speed;
import io.groundwork.test.backing.TestBacking;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same promises, kept with a real registry and a real broker. */
class RealRegistryIntegrationTests {

  private static final Schema SCHEMA = ParcelSent.getClassSchema();

  private static Backing servers;

  @BeforeAll
  static void start() {
    servers = TestBacking.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  private static Map<String, Object> settings(boolean register) {
    var settings = new HashMap<String, Object>();
    settings.put("schema.registry.url", servers.registryUrl());
    settings.put("auto.register.schemas", register);
    settings.put("retries.wait.ms", 10);
    settings.put("specific.avro.reader", true);
    settings.put("specific.avro.trusted.packages", "io.groundwork.platform.serde.fixture");
    settings.put("value.subject.name.strategy", "TopicRecordNameStrategy");
    settings.put("bootstrap.servers", servers.bootstrapServers());
    return settings;
  }

  private static ParcelSent parcel() {
    return new ParcelSent(
        "p7", 1000L, true, Speed.FAST, new Price("9.5", "EUR"), List.of("a", "b"));
  }

  private static Schema parcelWith(String field, boolean optional) {
    var fields =
        SchemaBuilder.record("ParcelSent")
            .namespace(SCHEMA.getNamespace())
            .fields()
            .requiredString("parcelId")
            .requiredLong("grams");
    return (optional ? fields.optionalString(field) : fields.requiredString(field)).endRecord();
  }

  @Test
  void carriesAnEventOverKafka() throws Exception {
    try (var admin = Admin.create(settings(false))) {
      admin.createTopics(List.of(new NewTopic("parcels.sent", 1, (short) 1))).all().get();
    }
    try (var client = new SchemaRegistryClient(settings(false))) {
      var subject = "parcels.sent-" + SCHEMA.getFullName();
      new SchemaRegistration(client).register(Map.of(subject, SCHEMA));
      assertThat(client.subjects()).contains(subject);
    }
    var partition = new TopicPartition("parcels.sent", 0);
    try (var producer =
            new KafkaProducer<String, Object>(
                settings(false), new StringSerializer(), configured(new AvroSerializer()));
        var consumer =
            new KafkaConsumer<String, Object>(
                settings(false), new StringDeserializer(), configured(new AvroDeserializer()))) {
      producer.send(new ProducerRecord<>(partition.topic(), "p7", parcel()));
      producer.flush();
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));

      assertThat(consumer.poll(Duration.ofSeconds(20)))
          .singleElement()
          .satisfies(record -> assertThat(record.value()).isEqualTo(parcel()));
    }
  }

  private static AvroSerializer configured(AvroSerializer serializer) {
    serializer.configure(settings(false), false);
    return serializer;
  }

  private static AvroDeserializer configured(AvroDeserializer deserializer) {
    deserializer.configure(settings(false), false);
    return deserializer;
  }

  @Test
  void tellsWhatIsNotThere() {
    try (var client = new SchemaRegistryClient(settings(false));
        var serializer = configured(new AvroSerializer());
        var deserializer = configured(new AvroDeserializer())) {
      assertThatExceptionOfType(UnwritableMessage.class)
          .isThrownBy(() -> serializer.write("never.seen", parcel()))
          .withMessageContaining("never.seen-");
      assertThatExceptionOfType(UnreadableMessage.class)
          .isThrownBy(() -> deserializer.read("any", new byte[] {0, 127, 0, 0, 1, 0}))
          .withMessageContaining("no schema has the id");
      assertThat(client.versions("never-seen")).isEmpty();
      assertThat(client.checkCompatibility("never-seen", SCHEMA)).isEmpty();
    }
  }

  @Test
  void findsASchemaThatWasRegisteredFromItsFile() {
    var plain = SchemaText.parse(SchemaText.of(SCHEMA), List.of());
    try (var client = new SchemaRegistryClient(settings(false))) {
      int id = client.register("plain-" + SCHEMA.getFullName(), plain);
      assertThat(client.lookup("plain-" + SCHEMA.getFullName(), SCHEMA)).isEqualTo(id);
      assertThat(client.schema(id)).isEqualTo(plain);
    }
  }

  @Test
  void registersOnlyWhatEveryVersionCanLiveWith() {
    var subject = "evolving-" + SCHEMA.getFullName();
    var first = parcelWith("note", true);
    try (var client = new SchemaRegistryClient(settings(false))) {
      var registration = new SchemaRegistration(client);
      registration.register(Map.of(subject, first));
      registration.register(Map.of(subject, parcelWith("colour", true)));
      registration.register(Map.of(subject, parcelWith("colour", true)));
      assertThat(client.versions(subject)).hasSize(2);

      assertThatExceptionOfType(IncompatibleSchemas.class)
          .isThrownBy(
              () ->
                  registration.register(
                      Map.of("innocent", SCHEMA, subject, parcelWith("receiver", false))))
          .withMessageContaining(subject + " cannot read version 1: field receiver")
          .withMessageContaining(subject + " cannot read version 2: field receiver");

      assertThat(client.versions(subject)).hasSize(2);
      assertThat(client.latest(subject).version()).isEqualTo(2);
      assertThat(client.versions("innocent")).isEmpty();
      assertThat(client.checkCompatibility(subject, parcelWith("receiver", false))).isNotEmpty();
      assertThatExceptionOfType(RegistryRefused.class)
          .as("the registry holds the line by itself")
          .isThrownBy(() -> client.register(subject, parcelWith("receiver", false)))
          .satisfies(e -> assertThat(e.status()).isEqualTo(409));
    }
  }

  @Test
  void writesAndReadsThroughAnOutage() {
    try (var serializer = configured(new AvroSerializer());
        var deserializer = configured(new AvroDeserializer());
        var client = new SchemaRegistryClient(settings(true))) {
      client.register("outage-" + SCHEMA.getFullName(), SCHEMA);
      serializer.warm("outage", List.of(SCHEMA));
      var message = serializer.write("outage", parcel());
      deserializer.read("outage", message);
      servers.registry().kill();
      try {
        assertThat(serializer.write("outage", parcel())).isEqualTo(message);
        assertThat(deserializer.read("outage", message)).isEqualTo(parcel());
        assertThatExceptionOfType(RegistryUnavailable.class)
            .isThrownBy(() -> serializer.write("another", parcel()));
      } finally {
        servers.registry().start();
      }
      assertThatExceptionOfType(UnwritableMessage.class)
          .as("recovered: a clear no instead of an outage")
          .isThrownBy(() -> serializer.write("another", parcel()));
    }
  }
}
