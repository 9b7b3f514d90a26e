package io.groundwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes monitoring's projection anew from the topics. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Makes the board and timelines of monitoring anew from the topics.")
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
    var addresses = Addresses.require(state.home());
    var token = new SignIn(addresses.url("identity")).token(user, password);
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url("monitoring") + "/rebuilds"))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody())
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new Problem("Monitoring refuses: " + answer.body());
      }
    }
    System.out.println("Monitoring reads all topics again; the board is complete when it is done.");
    return 0;
  }
}
