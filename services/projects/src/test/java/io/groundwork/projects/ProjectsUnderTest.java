package io.groundwork.projects;

import io.groundwork.platform.cause.Cause;
import io.groundwork.platform.outbox.Outbox;
import io.groundwork.test.token.TestTokens;
import io.groundwork.test.topic.TopicReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service from outside: HTTP with a user's token, and topics in both directions. */
@TestComponent
public class ProjectsUnderTest {
  public static final TestTokens REGISTRAR = user("registrar", "agency", "REGISTRAR");
  public static final TestTokens REVIEWER = user("reviewer", "agency", "REVIEWER");
  public static final TestTokens OBSERVER = user("observer", "ministry", "OBSERVER");
  public static final TestTokens STRANGER = user("stranger", "other", "REGISTRAR", "REVIEWER");
  private static final JsonMapper JSON = new JsonMapper();

  /** An answer with its body as JSON (missing node for none). */
  public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  private final Environment environment;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  ProjectsUnderTest(Environment environment, Outbox outbox, TransactionOperations transactions) {
    this.environment = environment;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  public static TestTokens user(String id, String organisation, String... roles) {
    return TestTokens.of(id).organisation(organisation).roles(roles);
  }

  public Answer get(TestTokens user, String path) {
    return send(request(user, path).GET());
  }

  public Answer post(TestTokens user, String path, @Nullable String body) {
    return post(user, path, body, UUID.randomUUID().toString());
  }

  public Answer post(TestTokens user, String path, @Nullable String body, String key) {
    return send(request(user, path).header("Idempotency-Key", key).POST(publisher(body)));
  }

  public Answer postIfMatch(TestTokens user, String path, @Nullable String body, String etag) {
    return send(
        request(user, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .POST(publisher(body)));
  }

  public Answer put(TestTokens user, String path, String body, @Nullable String etag) {
    var request = request(user, path).PUT(publisher(body));
    return send(etag == null ? request : request.header("If-Match", etag));
  }

  /** Says what another service would say, over Kafka and the registry. */
  public void publish(String topic, String key, long sequence, SpecificRecord record) {
    var cause = new Cause("officer", "authority", UUID.randomUUID().toString(), null);
    transactions.executeWithoutResult(
        _ -> outbox.add(topic, key, UUID.randomUUID(), sequence, Instant.now(), cause, record));
  }

  public TopicReader topics() {
    return new TopicReader(
        environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"),
        environment.getRequiredProperty("SCHEMA_REGISTRY_URL"));
  }

  private HttpRequest.Builder request(TestTokens user, String path) {
    var port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", user.bearer())
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher publisher(@Nullable String body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  private static Answer send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      var body = answer.body().isEmpty() ? "null" : answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(body), answer.headers().map());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
