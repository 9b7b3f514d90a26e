package io.groundwork.acceptance.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.SignIn;
import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of one key in a topic that every service reads, and the end of them. */
final class BadMessages {

  static final List<String> READERS = List.of("projects", "sites", "financing", "monitoring");
  static final String TEXT = "not Avro";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String key = UUID.randomUUID().toString();
  private final Addresses addresses;
  private String token;

  BadMessages(Addresses addresses) {
    this.addresses = addresses;
    this.token = signIn();
  }

  private String signIn() {
    return new SignIn(addresses).tokens("admin").path("access_token").asString();
  }

  String key() {
    return key;
  }

  /** Nobody can read the first; the second, which nobody has heard of, waits behind it. */
  BadMessages junk() {
    send("io.groundwork.schemas.projects.project.ProjectAccepted", 1);
    send("org.example.Unheard", 2);
    return parked(2);
  }

  /** It says nothing to anybody, but one before it is missing. */
  BadMessages behindGap() {
    send("org.example.Unheard", 2);
    return parked(1);
  }

  /** Of each reader, the one that came first. */
  long position(String service) {
    return of(service).get(0).get("position").asLong();
  }

  /** Whether nothing of the key is left with the service. */
  boolean isGone(String service) {
    return of(service).isEmpty();
  }

  /** Drops what a test left, which may have outlasted a token. */
  void end() {
    token = signIn();
    for (var service : READERS) {
      Awaitility.await()
          .atMost(LIMIT)
          .until(
              () -> {
                of(service).forEach(each -> drop(service, each.get("position").asLong()));
                return isGone(service);
              });
    }
  }

  private BadMessages parked(int count) {
    Awaitility.await()
        .atMost(LIMIT)
        .until(() -> READERS.stream().allMatch(each -> of(each).size() == count));
    return this;
  }

  private void send(String type, long sequence) {
    var headers =
        Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            type,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_actor",
            "a stranger",
            "ce_organisation",
            "elsewhere",
            "ce_correlationid",
            "none");
    var record = new ProducerRecord<>(Topics.PROJECT, key, TEXT.getBytes(UTF_8));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", addresses.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode of(String service) {
    return JsonMapper.shared()
        .readTree(answer(request(service, "/parked?key=" + key)))
        .get("items");
  }

  private void drop(String service, long position) {
    answer(
        request(service, "/parked/" + position + "/drop")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString("{\"reason\": \"left by a test\"}")));
  }

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
        .header("Authorization", "Bearer " + token);
  }

  private String answer(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
