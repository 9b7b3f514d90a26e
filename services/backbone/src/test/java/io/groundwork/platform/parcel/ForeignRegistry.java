package io.groundwork.platform.parcel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry as somebody else's serde asks it, under Confluent's setting names. */
record ForeignRegistry(String url) {

  static final ForeignRegistry NONE = new ForeignRegistry("http://localhost:1");

  private static final JsonMapper JSON = JsonMapper.shared();

  static ForeignRegistry of(Map<String, ?> settings) {
    return new ForeignRegistry(String.valueOf(settings.get("schema.registry.url")));
  }

  int register(String subject, Schema schema) {
    var body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
    var request =
        HttpRequest.newBuilder(URI.create("%s/subjects/%s/versions".formatted(url, subject)))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(body));
    return ask(request).path("id").asInt();
  }

  Schema schema(int id) {
    var request = HttpRequest.newBuilder(URI.create("%s/schemas/ids/%d".formatted(url, id)));
    return new Schema.Parser().parse(ask(request).path("schema").asString());
  }

  private static JsonNode ask(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new SerializationException("The registry refuses: " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new SerializationException("Error retrieving Avro schema", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SerializationException("Interrupted", e);
    }
  }
}
