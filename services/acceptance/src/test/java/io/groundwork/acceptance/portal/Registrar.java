package io.groundwork.acceptance.portal;

import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.SignIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Somebody's work that is done already when a page is opened, over HTTP. */
final class Registrar {

  private static final String PROJECT =
      """
      {"id": "%s", "title": "%s", "region": "RU-KHA", "activity": "0141", "summary": "Milk and meat.",
       "capex": {"amount": "1250000.00", "currency": "RUB"}, "jobs": 5,
       "partners": [{"name": "Amur Farm", "side": "RU-KHA", "sharePercent": "60"},
                    {"name": "Mogilev Dairy", "side": "BY", "sharePercent": "40"}],
       "siteTrack": "OWN_SITE"}
      """;

  private static final String AGREEMENT =
      """
      {"id": "%s", "title": "%s", "firstSide": "BY", "secondSide": "RU-KHA", "signedOn": "%s",
       "place": "Mogilev", "period": {"from": "2022-05-13", "to": "2024-12-31"}}
      """;

  private static final String ITEM =
      """
      {"title": "%s", "field": "agriculture", "owner": "ministry",
       "period": {"from": "2022-06-01", "to": "2024-06-01"}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Addresses addresses;
  private final String token;

  Registrar(Addresses addresses, String user) {
    this.addresses = addresses;
    this.token = new SignIn(addresses).tokens(user).path("access_token").asString();
  }

  /** A proposal that brings its own site, without papers; its id. */
  String registers(String title) {
    var id = UUID.randomUUID().toString();
    post("/projects", PROJECT.formatted(id, title));
    return id;
  }

  void renames(String project, String title) {
    var path = "/projects/" + project;
    var tag = done(path, HttpRequest.Builder::GET).headers().firstValue("ETag").orElseThrow();
    var body = BodyPublishers.ofString(PROJECT.formatted(project, title));
    done(path, it -> it.header("If-Match", tag).PUT(body));
  }

  /** A proposal that asks for a plot and residency, without papers; its id. */
  String registersForPlot(String title) {
    var id = UUID.randomUUID().toString();
    var needs =
        """
        "siteTrack": "ALLOCATED_PLOT", "regime": "RU-ADT",
         "siteNeeds": {"areaHectares": "20", "labourJobs": 40,
          "utilities": {"powerKw": "100", "gasM3PerHour": "10", "waterM3PerDay": "10",
                        "roadAccess": true, "railAccess": false}}}
        """;
    var own = "\"siteTrack\": \"OWN_SITE\"}";
    post("/projects", PROJECT.formatted(id, title).replace(own, needs));
    return id;
  }

  /** An agreement of that title with one item of the same title; its id. */
  String signs(String title, String signedOn) {
    var id = UUID.randomUUID().toString();
    post("/agreements", AGREEMENT.formatted(id, title, signedOn));
    post("/agreements/" + id + "/items", ITEM.formatted(title));
    return id;
  }

  void accepts(String project) {
    post("/projects/" + project + "/acceptance", "{}");
  }

  void proposesShares(String project) {
    post(
        "/projects/" + project + "/shares",
        """
        {"partners": [{"name": "Amur Farm", "side": "RU-KHA", "sharePercent": "55"},
                      {"name": "Mogilev Dairy", "side": "BY", "sharePercent": "45"}]}
        """);
  }

  /** What a paper of that kind is called. */
  static String paper(String kind) {
    return kind.charAt(0)
        + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
        + ", signed";
  }

  void holds(String project, String reason) {
    post(
        "/projects/" + project + "/hold",
        "{\"reason\": \"%s\", \"resumeBy\": \"2040-01-31\"}".formatted(reason));
  }

  /** The two without which nobody accepts it. */
  void attachesPapers(String project) {
    attaches(project, "BUSINESS_PLAN");
    attaches(project, "FOUNDERS_AGREEMENT");
  }

  void attaches(String project, String kind) {
    post(
        "/projects/" + project + "/documents",
        """
        {"kind": "%s", "title": "%s", "sha256": "%s"}
        """
            .formatted(kind, paper(kind), "a".repeat(64)));
  }

  private void post(String path, String body) {
    var key = UUID.randomUUID().toString();
    done(path, it -> it.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> done(String path, UnaryOperator<HttpRequest.Builder> method) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url("projects") + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    var answer = http.sendAsync(method.apply(request).build(), BodyHandlers.ofString()).join();
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return answer;
  }
}
