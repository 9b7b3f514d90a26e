package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.SignIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * What others did before a financier opens the plan of a project: by HTTP, since it is their job.
 */
final class PlanStart {

  private static final String PROJECT =
      """
      {"id": "%s", "title": "%s", "region": "RU-KHA", "activity": "0141", "summary": "Cows",
       "capex": {"amount": "1250000.00", "currency": "RUB"}, "jobs": 5,
       "partners": [{"partnerId": "%s", "name": "One", "side": "RU-KHA", "sharePercent": "60"},
                    {"partnerId": "%s", "name": "Two", "side": "BY", "sharePercent": "40"}],
       "siteTrack": "OWN_SITE"}
      """;

  private static final String PAPER =
      """
      {"kind": "%s", "title": "Paper", "sha256":
       "4f1c1a7de1b0c5f0a2a0c6c0e1a95a4d8a1a40a1cf4f0f8f1d7c3e7a5b9d2c11"}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private final Addresses addresses;
  private final String id = UUID.randomUUID().toString();
  private final String one = UUID.randomUUID().toString();
  private final String two = UUID.randomUUID().toString();

  PlanStart(Addresses addresses) {
    this.addresses = addresses;
  }

  String id() {
    return id;
  }

  /** A project on a site of its own that is accepted, so that its plan is open. */
  PlanStart accepted(String title) {
    post("anna.kuznetsova", "/projects", PROJECT.formatted(id, title, one, two), 201);
    for (var kind : new String[] {"BUSINESS_PLAN", "FOUNDERS_AGREEMENT"}) {
      post("anna.kuznetsova", "/projects/" + id + "/documents", PAPER.formatted(kind), 200);
    }
    post("igor.petrov", "/projects/" + id + "/acceptance", "{}", 200);
    post("elena.morozova", "/projects/" + id + "/own-site-acceptance", "{}", 200);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> plan().statusCode() == 200);
    return this;
  }

  /** Both partners have signed, once the project closes. */
  void signed() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> plan().body().contains("\"stage\":\"CLOSING\""));
    for (var partner : new String[] {one, two}) {
      var body = "{\"partnerId\": \"%s\", \"signedOn\": \"2026-01-31\"}".formatted(partner);
      post("anna.kuznetsova", "/projects/" + id + "/signatures", body, 200);
    }
  }

  private HttpResponse<String> plan() {
    var url = URI.create(addresses.url("financing") + "/plans/" + id);
    return send(HttpRequest.newBuilder(url), "lev.abramov");
  }

  private void post(String user, String path, String body, int expected) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url("projects") + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body));
    var answer = send(request, user);
    assertThat(answer.statusCode())
        .as("%s by %s: %s", path, user, answer.body())
        .isEqualTo(expected);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String user) {
    var token =
        tokens.computeIfAbsent(
            user, it -> new SignIn(addresses).tokens(it).path("access_token").asString());
    return http.sendAsync(
            request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString())
        .join();
  }
}
