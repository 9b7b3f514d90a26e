package io.groundwork.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Many projects, to which papers are attached, from which they are removed, and which are read. */
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

  private final Requests requests;
  private final List<String> ids;

  private Projects(Requests requests, List<String> ids) {
    this.requests = requests;
    this.ids = ids;
  }

  /** Registers them. */
  static Projects register(Installation system) {
    var projects = new Projects(Requests.signedIn(system), new ArrayList<>());
    try (var exchange = new Exchange(projects.requests.port())) {
      for (var number = 1; number <= COUNT; number++) {
        var status = exchange.send(projects.requests.post("/projects", PROJECT.formatted(number)));
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
    return new Projects(Requests.signedIn(system), ids);
  }

  Load commands(int clients) {
    return load(IntStream.range(0, clients).mapToObj(_ -> new Papers(this)).toList());
  }

  Load load(List<? extends Client> clients) {
    return new Load(requests.port(), clients);
  }

  Load queries(int clients) {
    return load(IntStream.range(0, clients).<Client>mapToObj(_ -> this::query).toList());
  }

  /** The same, and each answer is worked out anew, since no answer to a query is given again. */
  Load queriesAnew(int clients) {
    return load(IntStream.range(0, clients).<Client>mapToObj(_ -> this::queryAnew).toList());
  }

  private byte[] query() {
    return requests.get("/projects/" + any());
  }

  private byte[] queryAnew() {
    return requests.get("/projects/" + any() + "?");
  }

  Requests requests() {
    return requests;
  }

  /** The id of one. */
  String any() {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }
}
