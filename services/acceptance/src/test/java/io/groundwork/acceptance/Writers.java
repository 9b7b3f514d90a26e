package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.PatientClient.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** People who register and accept projects one after another, until they are told to stop. */
final class Writers implements AutoCloseable {

  private static final String AGENCY = "khv-investment-agency";
  static final String PROJECT =
      """
      {"id": "%s", "title": "Under way", "region": "RU-KHA", "activity": "0141", "summary": "Cows",
       "capex": {"amount": "1000000.00", "currency": "RUB"}, "jobs": 5,
       "partners": [{"name": "One", "side": "RU-KHA", "sharePercent": "60"},
                    {"name": "Two", "side": "BY", "sharePercent": "40"}],
       "siteTrack": "ALLOCATED_PLOT",
       "siteNeeds": {"areaHectares": "1", "labourJobs": 5,
         "utilities": {"powerKw": "1", "gasM3PerHour": "0", "waterM3PerDay": "0",
           "roadAccess": false, "railAccess": false}}}
      """;

  static final String PAPER =
      """
      {"kind": "%s", "title": "A paper",
       "sha256": "4f1c1a7de1b0c5f0a2a0c6c0e1a95a4d8a1a40a1cf4f0f8f1d7c3e7a5b9d2c11"}
      """;

  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final PatientClient client;
  private final String registrar;
  private final String reviewer;
  private final Duration rest;
  private final List<Thread> threads;
  private volatile boolean going = true;

  /** In a hurry; each command is answered at once, or they fail. */
  Writers(Addresses addresses, int number) {
    this(addresses, number, Duration.ZERO, Duration.ZERO);
  }

  /**
   * People.
   *
   * @param patience how long to repeat a command that is not answered
   * @param rest between two projects
   */
  Writers(Addresses addresses, int number, Duration patience, Duration rest) {
    this.rest = rest;
    var forge = new TokenForge(addresses);
    client = new PatientClient(addresses, patience);
    registrar = forge.signed(forge.claims("writer", AGENCY, List.of("REGISTRAR")));
    reviewer = forge.signed(forge.claims("reader", AGENCY, List.of("REVIEWER")));
    threads =
        IntStream.range(0, number).mapToObj(_ -> Thread.ofVirtual().start(this::write)).toList();
  }

  /** Ids of projects whose acceptance was answered with 200. */
  List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** All they asked for and were answered. */
  List<Sent> sent() {
    return client.sent();
  }

  /** Number of answers that said 503. */
  int unavailable() {
    return client.unavailable();
  }

  private void write() {
    try {
      while (going) {
        var id = UUID.randomUUID().toString();
        send("/projects", registrar, PROJECT.formatted(id), 201);
        for (var kind : List.of("BUSINESS_PLAN", "FOUNDERS_AGREEMENT")) {
          send("/projects/" + id + "/documents", registrar, PAPER.formatted(kind), 200);
        }
        send("/projects/" + id + "/acceptance", reviewer, "", 200);
        accepted.add(id);
        Waiting.of(rest);
      }
    } catch (Exception | AssertionError e) {
      failures.add(e);
    }
  }

  private void send(String path, String token, String body, int expected) {
    var answer = client.post("projects", path, token, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
  }

  /** Waits for their last answers; fails if one of them was refused anything. */
  @Override
  public void close() {
    going = false;
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    client.close();
    assertThat(failures).isEmpty();
  }
}
