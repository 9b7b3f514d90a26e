package io.groundwork.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP as its callers see it. */
@TestComponent
class Api {
  static final TestTokens ANN = financier("ann", "bank");
  static final TestTokens BOB = financier("bob", "bank");
  static final TestTokens EVE = financier("eve", "fund");
  static final TestTokens RITA = agency("rita", Neighbours.AGENCY);
  static final TestTokens OTHER_AGENCY = agency("olga", "agency-mogilev");
  static final TestTokens OBSERVER = TestTokens.of("otto").organisation("press").roles("OBSERVER");

  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Environment environment;

  Api(Environment environment) {
    this.environment = environment;
  }

  record Reply(int status, JsonNode body, HttpResponse<String> raw) {
    Reply is(int expected) {
      assertThat(status).as(raw.body()).isEqualTo(expected);
      return this;
    }

    String text(String path) {
      return body.at(path).asString();
    }

    String etag() {
      return raw.headers().firstValue("ETag").orElse("");
    }
  }

  static TestTokens financier(String name, String organisation) {
    return TestTokens.of(name).organisation(organisation).roles("FINANCIER");
  }

  private static TestTokens agency(String name, String organisation) {
    return TestTokens.of(name).organisation(organisation).roles("REGISTRAR");
  }

  Reply get(TestTokens who, String path) {
    return send(request(who, path).GET());
  }

  Reply post(TestTokens who, String path, String body) {
    return post(who, path, body, UUID.randomUUID().toString());
  }

  Reply post(TestTokens who, String path, String body, String key) {
    return send(posting(who, path, body).header("Idempotency-Key", key));
  }

  Reply postIf(TestTokens who, String path, String body, String etag) {
    var key = UUID.randomUUID().toString();
    return send(posting(who, path, body).header("Idempotency-Key", key).header("If-Match", etag));
  }

  /** The plan, once it is as told. */
  Reply plan(String projectId, Predicate<Reply> ready) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(ANN, "/plans/" + projectId), ready);
  }

  Reply opened(String projectId) {
    return plan(projectId, reply -> reply.status() == 200);
  }

  static String condition(Reply plan, String kind) {
    for (var condition : plan.body().at("/conditions")) {
      if (condition.at("/kind").asString().equals(kind)) {
        return condition.at("/id").asString();
      }
    }
    throw new AssertionError("no condition " + kind + " in " + plan.raw().body());
  }

  private static HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
    return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder posting(TestTokens who, String path, String body) {
    return posting(request(who, path), body);
  }

  private HttpRequest.Builder request(TestTokens who, String path) {
    var port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", who.bearer());
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      var text = answer.body().isBlank() ? "{}" : answer.body();
      return new Reply(answer.statusCode(), JSON.readTree(text), answer);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
