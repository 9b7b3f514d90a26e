package io.groundwork.sites;

import io.groundwork.test.token.TestTokens;
import io.groundwork.test.topic.Message;
import io.groundwork.test.topic.TopicReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service from outside: HTTP with a user's token, and its topics. */
@TestComponent
public class SitesUnderTest {

  public static final TestTokens OFFICER = user("officer", "authority", "SITE_OFFICER");
  public static final TestTokens REGISTRAR = user("registrar", "agency", "REGISTRAR");
  public static final TestTokens OBSERVER = user("observer", "ministry", "OBSERVER");
  public static final TestTokens STRANGER =
      user("stranger", "elsewhere", "REGISTRAR", "SITE_OFFICER");
  private static final JsonMapper JSON = new JsonMapper();

  /** An answer with its body as JSON (null node for none). */
  public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
    public String text(String pointer) {
      return body.at(pointer).asString("");
    }

    public String etag() {
      return headers.getOrDefault("etag", List.of("")).getFirst();
    }
  }

  private final Environment environment;
  private final HttpClient client = HttpClient.newHttpClient();

  SitesUnderTest(Environment environment) {
    this.environment = environment;
  }

  public static TestTokens user(String id, String organisation, String... roles) {
    return TestTokens.of(id).organisation(organisation).roles(roles);
  }

  public Answer get(TestTokens user, String path) {
    return send(request(user.bearer(), path).GET());
  }

  public Answer post(TestTokens user, String path, String body) {
    return post(user.bearer(), path, body);
  }

  public Answer post(String bearer, String path, String body) {
    return send(keyed(bearer, path).POST(BodyPublishers.ofString(body)));
  }

  public Answer postIfMatch(TestTokens user, String path, String body, String etag) {
    return send(
        keyed(user.bearer(), path).header("If-Match", etag).POST(BodyPublishers.ofString(body)));
  }

  /** With no Idempotency-Key at all if it is empty. */
  public Answer postWithKey(TestTokens user, String path, String body, String key) {
    var request = request(user.bearer(), path).POST(BodyPublishers.ofString(body));
    return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  /** Simple names of what the key's topic says, once it says enough. */
  public List<String> said(String topic, String key, String last) {
    return topics().readUntil(topic, key, all -> names(all).contains(last)).stream()
        .map(SitesUnderTest::name)
        .toList();
  }

  public TopicReader topics() {
    return new TopicReader(
        environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"),
        environment.getRequiredProperty("SCHEMA_REGISTRY_URL"));
  }

  private static List<String> names(List<Message> messages) {
    return messages.stream().map(SitesUnderTest::name).toList();
  }

  private static String name(Message message) {
    return message.type().substring(message.type().lastIndexOf('.') + 1);
  }

  private HttpRequest.Builder keyed(String bearer, String path) {
    return request(bearer, path).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpRequest.Builder request(String bearer, String path) {
    var port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", bearer)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var answer = sendAgain(request);
      var body = answer.body().isEmpty() ? "null" : answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(body), answer.headers().map());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A kept connection may be closed under a request; its key makes it safe to ask again. */
  private HttpResponse<String> sendAgain(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException _) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
