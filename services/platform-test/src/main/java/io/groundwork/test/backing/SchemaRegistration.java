package io.groundwork.test.backing;

import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers what a deployment registers: each record under {@code <topic>-<record>}, as it is
 * written in the language, without the property that only Avro's Java compiler adds.
 */
final class SchemaRegistration {

  private static final String LANGUAGE = "io.groundwork.schemas";
  private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";
  private static final JsonMapper JSON = new JsonMapper();

  private final String url;

  SchemaRegistration(String url) {
    this.url = url;
  }

  /** A record belongs to the topic its package is named after. */
  void registerPublishedLanguage() {
    Topics.all().parallelStream()
        .forEach(topic -> recordsIn(LANGUAGE + "." + topic).forEach(it -> register(topic, it)));
  }

  void register(String topic, Class<?> type) {
    var schema = SpecificData.get().getSchema(type);
    var body = JSON.writeValueAsString(Map.of("schema", published(schema)));
    var subject = topic + "-" + schema.getFullName();
    var request =
        HttpRequest.newBuilder(URI.create("%s/subjects/%s/versions".formatted(url, subject)))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(subject + " was not registered: " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(subject + " was not registered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String published(Schema schema) {
    var text = schema.toString().replace(JAVA_STRING, "\"string\"");
    return new Schema.Parser().parse(text).toString();
  }

  private static List<? extends Class<?>> recordsIn(String name) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(SpecificRecord.class));
    return scanner.findCandidateComponents(name).stream()
        .map(found -> String.valueOf(found.getBeanClassName()))
        .map(found -> ClassUtils.resolveClassName(found, null))
        .toList();
  }
}
