package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it. */
final class Api {

  static final TestTokens OBSERVER =
      TestTokens.of("observer").organisation("commission").roles("OBSERVER");
  static final TestTokens ADMINISTRATOR =
      TestTokens.of("admin").organisation("operations").roles("ADMINISTRATOR");

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;

  Api(int port) {
    this.port = port;
  }

  JsonNode get(String path) {
    var answer = send(request(path, OBSERVER.token()).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> ask(String path, @Nullable String token) {
    return send(request(path, token).build());
  }

  HttpResponse<String> post(String path, String token) {
    return send(
        request(path, token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody())
            .build());
  }

  HttpResponse<String> post(String path, String token, String body) {
    return post(path, token, body, UUID.randomUUID().toString());
  }

  HttpResponse<String> post(String path, String token, String body, String key) {
    return send(
        request(path, token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> call(String method, String path, @Nullable String token) {
    return send(request(path, token).method(method, BodyPublishers.noBody()).build());
  }

  HttpResponse<String> put(String path, String token, String json) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<Stream<String>> stream(TestTokens reader, String path, String... headers) {
    var request = request(path, reader.token());
    try {
      return CLIENT.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofLines());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
