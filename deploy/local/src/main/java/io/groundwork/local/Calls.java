package io.groundwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends a step's request to the service it names, as the actor it names. */
final class Calls implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Addresses addresses;
  private final Actors actors;

  Calls(Addresses addresses) {
    this.addresses = addresses;
    this.actors = new Actors(addresses.url("identity"));
  }

  /** Signs the actor in beforehand, so that the call itself is quick. */
  void prepare(JsonNode step) {
    if (step.has("actor")) {
      actors.token(step.path("actor").asString());
    }
  }

  /** The answer to an expanded step. */
  HttpResponse<String> send(JsonNode step) {
    var call = step.path("call").asString().split(" ", 2);
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url(step.path("service").asString()) + call[1]))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json, application/problem+json");
    if (step.has("actor")) {
      request.header("Authorization", "Bearer " + actors.token(step.path("actor").asString()));
    }
    if (call[0].equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    step.path("headers").forEachEntry((name, value) -> request.header(name, value.asString()));
    if (step.has("body")) {
      request.header("Content-Type", "application/json");
      request.method(call[0], BodyPublishers.ofString(step.path("body").toString()));
    } else {
      request.method(call[0], BodyPublishers.noBody());
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Problem("%s %s got no answer".formatted(request.method(), request.uri()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
