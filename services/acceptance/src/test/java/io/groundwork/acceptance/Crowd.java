package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.PatientClient.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Many clients who give random orders at once, all of them about the same thing. */
final class Crowd implements AutoCloseable {

  /**
   * An order.
   *
   * @param made where the id goes of what it makes
   */
  record Order(
      String name, String service, String path, String token, String body, List<String> made) {}

  private static final int CLIENTS = 24;

  private final PatientClient client;
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Object> failures = new ConcurrentLinkedQueue<>();

  Crowd(Addresses addresses) {
    client = new PatientClient(addresses, Duration.ofMinutes(2));
  }

  /** Ids that a list gets while others read it, first with one that nobody knows. */
  static List<String> ids() {
    return new CopyOnWriteArrayList<>(List.of("00000000-0000-4000-8000-000000000000"));
  }

  static <T> T any(List<T> of) {
    return of.get(ThreadLocalRandom.current().nextInt(of.size()));
  }

  /** Returns when all are answered: accepted or refused, and nothing else. */
  void give(int number, List<Supplier<Order>> kinds) {
    var left = new AtomicInteger(number);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each = 0; each < CLIENTS; each++) {
        clients.submit(
            () -> {
              while (left.getAndDecrement() > 0) {
                give(any(kinds).get());
              }
            });
      }
    }
    assertThat(failures.stream().limit(10)).as("%d failures", failures.size()).isEmpty();
  }

  private void give(Order order) {
    try {
      var answer = client.post(order.service(), order.path(), order.token(), order.body());
      answers.add(order.name() + " " + answer.status());
      if (answer.status() == 201) {
        order.made().add(answer.json().path("id").asString());
      }
      if (answer.status() >= 300 && !List.of(403, 404, 409).contains(answer.status())) {
        failures.add(order + ": " + answer);
      }
    } catch (RuntimeException | AssertionError e) {
      failures.add(e);
    }
  }

  List<Sent> sent() {
    return client.sent();
  }

  /** Number of answers by order and status. */
  Map<String, Long> answers() {
    return answers.stream()
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
  }

  @Override
  public void close() {
    client.close();
  }
}
