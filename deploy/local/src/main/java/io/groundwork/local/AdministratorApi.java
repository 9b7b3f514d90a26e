package io.groundwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' HTTP APIs with an administrator's token. */
final class AdministratorApi implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Addresses addresses;
  private final FreshToken token;

  AdministratorApi(Addresses addresses, FreshToken token) {
    this.addresses = addresses;
    this.token = token;
  }

  JsonNode get(String service, String path) {
    return send(service, request(service, path));
  }

  /** With a body of JSON; empty for none. */
  JsonNode post(String service, String path, String body) {
    var request = request(service, path).header("Idempotency-Key", UUID.randomUUID().toString());
    return send(
        service,
        body.isEmpty()
            ? request.POST(BodyPublishers.noBody())
            : request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  JsonNode delete(String service, String path) {
    return send(service, request(service, path).DELETE());
  }

  /** Also done when the service says that there is no such thing. */
  void deleteIfThere(String service, String path) {
    var answer = answer(service, request(service, path).DELETE());
    if (answer.status() != 404) {
      require(service, answer);
    }
  }

  /** Whether the service says that there is no such thing. */
  boolean isGone(String service, String path) {
    return answer(service, request(service, path)).status() == 404;
  }

  private record Answer(int status, String body) {}

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token.text());
  }

  private JsonNode send(String service, HttpRequest.Builder request) {
    var answer = answer(service, request);
    require(service, answer);
    return JSON.readTree(answer.body());
  }

  private static void require(String service, Answer answer) {
    if (answer.status() >= 300) {
      throw new Problem("%s refuses: %s".formatted(service, detail(answer.body())));
    }
  }

  private Answer answer(String service, HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new Problem(service + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while asking " + service, e);
    }
  }

  /** A problem's own words, with the fields it names. */
  private static String detail(String problem) {
    try {
      var said = JSON.readTree(problem);
      var errors = said.path("errors").isEmpty() ? "" : " " + said.path("errors");
      return said.path("detail").asString(problem) + errors;
    } catch (RuntimeException _) {
      return problem;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
