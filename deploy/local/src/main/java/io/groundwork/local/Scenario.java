package io.groundwork.local;

import io.groundwork.schemas.projects.project.StageEntered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Plays the stories of deploy/scenario and checks their ends by the events in Kafka. */
final class Scenario {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Home home;
  private final Addresses addresses;
  private final Console console;
  private final Variables variables = new Variables(Clock.systemUTC());

  Scenario(Home home, Addresses addresses, Console console) {
    this.home = home;
    this.addresses = addresses;
    this.console = console;
  }

  /** Whether every project came to the end that its story says. */
  boolean play() {
    var moves = new StageMoves(console);
    try (var calls = new Calls(addresses, console);
        var log = new EventLog(addresses, moves::on)) {
      facts();
      var stories = stories();
      stories.forEach(story -> play(story, calls, log));
      return ends(stories, log);
    }
  }

  private void play(JsonNode story, Calls calls, EventLog log) {
    console.line("");
    console.line(story.path("title").asString());
    var number = 0;
    for (var step : story.path("steps")) {
      number++;
      try {
        take(step, calls, log);
      } catch (Problem e) {
        throw new Problem(
            "Story %s, step %d (%s): %s"
                .formatted(
                    story.path("story").asString(),
                    number,
                    step.path("say").asString(),
                    e.getMessage()),
            e);
      }
    }
  }

  private void take(JsonNode step, Calls calls, EventLog log) {
    console.line("  - " + step.path("say").asString());
    if (step.has("call")) {
      new CallStep(calls, variables).play(step);
    } else if (step.has("race")) {
      new RaceStep(calls, variables).play(step);
    } else {
      new AwaitStep(log, variables).play(step);
    }
  }

  private boolean ends(List<JsonNode> stories, EventLog log) {
    console.line("");
    console.line("How it ended, by the events in Kafka");
    var reached = true;
    for (var story : stories) {
      for (var end : story.path("ends")) {
        var project = variables.text(end.path("project").asString());
        var expected = end.path("stage").asString();
        var actual = lastStage(project, log);
        reached &= expected.equals(actual);
        console.line(
            "  %-44s %-13s %s"
                .formatted(
                    end.path("title").asString(),
                    actual,
                    expected.equals(actual) ? "as told" : "expected " + expected));
      }
    }
    return reached;
  }

  private static String lastStage(String project, EventLog log) {
    return log.all().stream()
        .filter(event -> event.key().equals(project))
        .filter(event -> event.payload() instanceof StageEntered)
        .map(event -> ((StageEntered) event.payload()).getStage().name())
        .reduce("none", (_, later) -> later);
  }

  private void facts() {
    for (var file : files("facts")) {
      var name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
      variables.set(name, YAML.readTree(file.toFile()));
    }
  }

  private List<JsonNode> stories() {
    var stories = new ArrayList<JsonNode>();
    files("steps").forEach(file -> stories.add(YAML.readTree(file.toFile())));
    return stories;
  }

  private List<Path> files(String folder) {
    try (var files = Files.list(home.scenario().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
