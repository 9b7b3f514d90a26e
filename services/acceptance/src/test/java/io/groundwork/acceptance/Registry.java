package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads values with the schemas they were written with, as the schema registry knows them. */
final class Registry {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<Integer, Schema> schemas = new HashMap<>();
  private final Addresses addresses;

  Registry(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Confluent's wire format: a zero byte, the schema's id, the Avro bytes. */
  GenericRecord read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() != 0) {
      throw new IllegalStateException("no magic byte");
    }
    var schema = schemas.computeIfAbsent(buffer.getInt(), this::schema);
    try {
      var decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
      return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a registry that, or whose database, has just been away. */
  private Schema schema(int id) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.registryUrl() + "/schemas/ids/" + id)).build();
    var answer =
        await()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .ignoreExceptionsInstanceOf(IOException.class)
            .until(
                () -> HTTP.send(request, BodyHandlers.ofString()),
                each -> each.statusCode() == 200);
    return new Schema.Parser()
        .parse(JsonMapper.shared().readTree(answer.body()).path("schema").asString());
  }
}
