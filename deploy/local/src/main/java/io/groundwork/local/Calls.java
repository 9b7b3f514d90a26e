package io.groundwork.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends a step's request to the service it names, as the actor it names. */
final class Calls implements AutoCloseable {

  private final Addresses addresses;
  private final Actors actors;
  private final Insistence insistence;

  Calls(Addresses addresses, Console console) {
    this.insistence = new Insistence(console);
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
    return insistence.send(step.path("service").asString(), request.build());
  }

  @Override
  public void close() {
    insistence.close();
  }
}
