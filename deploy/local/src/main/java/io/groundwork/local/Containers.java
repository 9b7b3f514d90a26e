package io.groundwork.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The containers of one compose project. */
final class Containers {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LABEL = "com.docker.compose.project=";

  private final Map<String, Container> byService;

  private Containers(Map<String, Container> byService) {
    this.byService = byService;
  }

  /**
   * All there are, running or not.
   *
   * @throws Problem when there are none
   */
  static Containers of(String project) {
    var ids =
        Docker.run("ps", "--all", "--quiet", "--no-trunc", "--filter", "label=" + LABEL + project)
            .lines()
            .toList();
    if (ids.isEmpty()) {
      throw new Problem(
          "There is no container of %s: run docker-compose -f deploy/compose.yaml up -d"
              .formatted(project));
    }
    return parse(Docker.run(List.of("inspect"), ids));
  }

  /** From what {@code docker inspect} prints. */
  static Containers parse(String inspected) {
    var all = new TreeMap<String, Container>();
    StreamSupport.stream(JsonMapper.shared().readTree(inspected).spliterator(), false)
        .map(Container::of)
        .forEach(container -> all.put(container.service(), container));
    return new Containers(all);
  }

  /** On this machine. */
  Addresses addresses() {
    var ports = new HashMap<String, Integer>();
    ServiceSpec.ALL.forEach(it -> ports.put(it.name(), of(it.name(), 8080)));
    return Addresses.starting(ports)
        .with(
            "jdbc:postgresql://127.0.0.1:%d/%%s".formatted(of("postgres", 5432)),
            "127.0.0.1:" + of("kafka", 9092),
            "http://127.0.0.1:%d/apis/ccompat/v7".formatted(of("registry", 8080)));
  }

  private int of(String service, int port) {
    var container = byService.get(service);
    if (container == null || !container.running()) {
      throw new Problem("The container of %s does not run".formatted(service));
    }
    return container.port(port);
  }

  /** Returns when all services are ready. */
  void awaitReady(Addresses addresses, Console console) {
    for (var service : ServiceSpec.ALL) {
      while (!ServiceProcess.isReady(addresses.url(service.name()))) {
        if (console.sinceStart().compareTo(PATIENCE) > 0) {
          throw new Problem(service.name() + " is not ready: see docker-compose logs");
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while waiting", e);
    }
  }

  /** One line a container. */
  void report(Console console) {
    var memory = memory();
    console.line("%-12s %-28s %s".formatted("container", "memory now / at most", "started in"));
    for (var container : byService.values()) {
      var start =
          container
              .startTime(Docker.run("logs", "--timestamps", container.id()))
              .map(it -> String.format(Locale.ROOT, "%.1f s", it.toMillis() / 1000.0))
              .orElse("not started");
      console.line(
          "%-12s %-28s %s"
              .formatted(
                  container.service(),
                  container.running()
                      ? memory.getOrDefault(container.id(), "")
                      : "ended with " + container.exitCode(),
                  start));
    }
  }

  /** Of those that run, by id. */
  private Map<String, String> memory() {
    var running = byService.values().stream().filter(Container::running).map(Container::id);
    return Docker.run(
            List.of("stats", "--no-stream", "--no-trunc", "--format", "{{.ID}} {{.MemUsage}}"),
            running.toList())
        .lines()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }
}
