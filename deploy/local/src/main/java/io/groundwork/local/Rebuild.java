package io.groundwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Makes monitoring's projection anew from the topics. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the board and timelines of monitoring anew from the topics,",
      "and returns when they are complete."
    })
final class Rebuild implements Callable<Integer> {

  @Mixin private StateOption state = new StateOption();

  @Option(
      names = "--user",
      defaultValue = "admin",
      description = "An administrator (default: ${DEFAULT-VALUE}).")
  private String user = "admin";

  @Option(
      names = "--password",
      defaultValue = "${env:GROUNDWORK_PASSWORD:-" + Organisations.PASSWORD + "}",
      description = "Their password (default: GROUNDWORK_PASSWORD, else the scenario's).")
  private String password = Organisations.PASSWORD;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var console = new Console(System.out);
    var addresses = Addresses.require(state.home());
    var token = new SignIn(addresses.url("identity")).token(user, password);
    var rebuilds = addresses.url("monitoring") + "/rebuilds";
    try (var http = HttpClient.newHttpClient()) {
      send(
          http,
          request(rebuilds, token)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.noBody()));
      console.line("Monitoring reads all topics again");
      await(http, request(rebuilds + "/current", token), console);
    }
    console.step("monitoring", "rebuilt", console.sinceStart());
    return 0;
  }

  private static void await(HttpClient http, HttpRequest.Builder current, Console console)
      throws IOException, InterruptedException {
    for (var said = 0L; ; ) {
      var run = JsonMapper.shared().readTree(send(http, current));
      switch (run.path("state").asString()) {
        case "DONE" -> {
          return;
        }
        case "FAILED" -> throw new Problem("The rebuild failed: " + run);
        default -> {
          if (console.sinceStart().toSeconds() / 2 > said) {
            said = console.sinceStart().toSeconds() / 2;
            console.step("monitoring", "reading", console.sinceStart());
          }
          TimeUnit.MILLISECONDS.sleep(200);
        }
      }
    }
  }

  private static HttpRequest.Builder request(String url, String token) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
  }

  private static String send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new Problem("Monitoring refuses: " + answer.body());
    }
    return answer.body();
  }
}
