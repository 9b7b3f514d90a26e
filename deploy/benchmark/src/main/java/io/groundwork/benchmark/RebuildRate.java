package io.groundwork.benchmark;

import io.groundwork.local.SignIn;
import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R5: monitoring makes its projections anew, against Kafka's own consumer of the same topics. */
final class RebuildRate implements Measurement {

  private static final int REPETITIONS = 3;

  /** Kafka's consumer needs less than a second, so that one pass says little. */
  private static final int PASSES = 3;

  private static final String ADMINISTRATOR = "admin";
  private static final String PASSWORD = "groundwork-demo";

  @Override
  public List<Result> on(Bench bench) {
    fill(bench);
    var tools = new KafkaTools(bench.system());
    var ours = bench.runs("events/s");
    var theirs = bench.runs("records/s");
    var events = 0L;
    for (var run = 1; run <= REPETITIONS; run++) {
      var cpu = bench.cpu();
      var began = System.nanoTime();
      var read = rebuild(bench);
      ours.add(read * 1e9 / (System.nanoTime() - began), cpu.stop());
      for (var pass = 1; pass <= PASSES; pass++) {
        theirs.take(() -> tools.consume(Topics.all(), read));
      }
      bench.say("R5 %d: %.0f events/s, consumer-perf %.0f", run, ours.last(), theirs.last());
      events = read;
    }
    return List.of(
        Result.quotient(
            Ratio.R5,
            ours.side(),
            theirs.side(),
            events + " events; the consumer's rate is without its time to join a group"));
  }

  /** Commands until there is enough to read. */
  private static void fill(Bench bench) {
    var load = bench.projects().commands(bench.plan().clients());
    bench.awaitQuiet();
    while (published(bench) < bench.plan().events()) {
      bench.say("R5: %d of %d events", published(bench), bench.plan().events());
      try (var _ = Pause.others(bench.system())) {
        load.full(bench.plan().run());
      }
    }
    bench.awaitQuiet();
  }

  private static long published(Bench bench) {
    try (var connection = bench.system().connect("projects");
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM journal")) {
      return row.next() ? row.getLong(1) : 0;
    } catch (java.sql.SQLException e) {
      throw new Failure("Cannot count the events", e);
    }
  }

  /** How many events it read, when it is done. */
  private static long rebuild(Bench bench) {
    var system = bench.system();
    var token = new SignIn(system.url("identity")).token(ADMINISTRATOR, PASSWORD);
    var address = system.url("monitoring") + "/rebuilds";
    var start =
        HttpRequest.newBuilder(URI.create(address))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody());
    try (var http = HttpClient.newHttpClient()) {
      var events = send(http, start, token).path("events").asLong();
      while (true) {
        var state = send(http, HttpRequest.newBuilder(URI.create(address + "/current")), token);
        switch (state.path("state").asString()) {
          case "DONE" -> {
            return events;
          }
          case "RUNNING" -> Pause.of(Duration.ofMillis(100));
          default -> throw new Failure("The rebuild failed: " + state);
        }
      }
    } catch (IOException e) {
      throw new Failure("monitoring does not answer", e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }

  private static JsonNode send(HttpClient http, HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new Failure("monitoring refuses: " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }
}
