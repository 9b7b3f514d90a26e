package io.groundwork.test.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Confluent's wire format read with Avro's own classes and a bare HTTP call: on purpose nothing of
 * platform's serde, so that an error there is not repeated here.
 */
final class PlainAvro {

  private static final int HEADER_BYTES = 5;

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getName().startsWith("io.groundwork.")));
  }

  private final String registryUrl;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  PlainAvro(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  @Nullable GenericRecord decode(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    var buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() != 0) {
      throw new AssertionError("The first byte is not Confluent's 0");
    }
    var schema = schemas.computeIfAbsent(buffer.getInt(), this::fetch);
    var body =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
    try {
      return reader(schema).read(null, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatumReader<? extends GenericRecord> reader(Schema writer) {
    var type = SpecificData.get().getClass(writer);
    if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
      return new GenericDatumReader<>(writer);
    }
    return new SpecificDatumReader<>(writer, SpecificData.get().getSchema(type));
  }

  private Schema fetch(int id) {
    var request =
        HttpRequest.newBuilder(URI.create("%s/schemas/ids/%d".formatted(registryUrl, id))).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      var text = new JsonMapper().readTree(answer.body()).path("schema").asString();
      return new Schema.Parser().parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
