package io.groundwork.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as the scenario's machine. */
final class Tokens {

  private static final String CLIENT = "khv-agency-import:groundwork-demo-machine";

  private Tokens() {}

  /** An access token of a registrar, good for 30 minutes. */
  static String registrar(Installation system) {
    var basic = Base64.getEncoder().encodeToString(CLIENT.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(system.url("identity") + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Failure("identity gives no token: " + answer.body());
      }
      return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    } catch (IOException e) {
      throw new Failure("identity does not answer", e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }
}
