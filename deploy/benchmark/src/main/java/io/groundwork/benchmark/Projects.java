package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Many projects, to which papers are attached and from which they are removed again. */
final class Projects {

  static final int COUNT = 200;

  private static final String PROJECT =
      """
      {"title": "Benchmark project %d", "region": "RU-KHA", "activity": "0141",
       "summary": "Milk and meat for a region with large demand for both. Built by construction specialists.",
       "capex": {"amount": "2400000000.00", "currency": "RUB"}, "jobs": 180,
       "partners": [
         {"name": "Amur Agro Holding", "side": "RU-KHA", "sharePercent": "60"},
         {"name": "Mogilev Dairy Technologies", "side": "BY", "sharePercent": "40"}],
       "siteTrack": "ALLOCATED_PLOT",
       "siteNeeds": {"areaHectares": "50", "labourJobs": 180, "utilities":
         {"powerKw": "3200", "gasM3PerHour": "800", "waterM3PerDay": "700", "roadAccess": true, "railAccess": false}}}
      """;

  private static final String PAPER =
      """
      {"documentId": "%s", "kind": "FEASIBILITY_STUDY", "title": "Feasibility study, second edition", "sha256": "%s"}\
      """;

  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final String REMOVAL = "{\"reason\": \"A newer edition takes its place\"}";

  private final String head;
  private final int port;
  private final List<String> ids;

  private Projects(Installation system, String token, List<String> ids) {
    this.port = system.port("projects");
    this.head =
        " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n"
            .formatted(token);
    this.ids = ids;
  }

  /** Registers them. */
  static Projects register(Installation system) {
    var projects = new Projects(system, Tokens.registrar(system), new ArrayList<>());
    try (var exchange = new Exchange(projects.port)) {
      for (var number = 1; number <= COUNT; number++) {
        var status = exchange.send(projects.post("/projects", PROJECT.formatted(number)));
        if (status != 201) {
          throw new Failure("No project: " + exchange.body());
        }
        projects.ids.add(JsonMapper.shared().readTree(exchange.body()).path("id").asString());
      }
      return projects;
    } catch (IOException e) {
      throw new Failure("projects does not answer", e);
    }
  }

  /** The same projects with a new token. */
  Projects signedIn(Installation system) {
    return new Projects(system, Tokens.registrar(system), ids);
  }

  Load commands(int clients) {
    return new Load(port, IntStream.range(0, clients).mapToObj(_ -> new Papers()).toList());
  }

  Load commands(List<? extends Client> clients) {
    return new Load(port, clients);
  }

  Load queries(int clients) {
    return new Load(port, IntStream.range(0, clients).<Client>mapToObj(_ -> this::query).toList());
  }

  private byte[] query() {
    return bytes("GET /projects/" + any() + head + "\r\n");
  }

  private String any() {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }

  private byte[] post(String path, String body) {
    return bytes(
        "POST "
            + path
            + head
            + "Content-Type: application/json\r\nIdempotency-Key: "
            + UUID.randomUUID()
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Attaches a paper to a project, and removes it next. */
  class Papers implements Client {

    private String project = "";
    private String paper = "";

    @Override
    public byte[] next() {
      if (paper.isEmpty()) {
        project = any();
        paper = UUID.randomUUID().toString();
        return post("/projects/" + project + "/documents", PAPER.formatted(paper, HASH));
      }
      var removed = paper;
      paper = "";
      return post("/projects/" + project + "/documents/" + removed + "/removal", REMOVAL);
    }

    String project() {
      return project;
    }
  }
}
