package io.groundwork.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends a command until it is answered: when the answer is lost or says 503, the same again with
 * the same Idempotency-Key, so that "accepted" has a meaning whatever happens in between.
 */
final class PatientClient implements AutoCloseable {

  /** A command that was answered; its correlation id is in the journal with what it did. */
  record Sent(String service, String correlation, int status) {

    boolean isAccepted() {
      return status < 300;
    }
  }

  private static final Duration ONE_ANSWER = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unavailable = new AtomicInteger();
  private final Addresses addresses;
  private final Duration patience;

  /**
   * A client.
   *
   * @param patience how long to repeat a command; with zero, a lost answer is a failure
   */
  PatientClient(Addresses addresses, Duration patience) {
    this.addresses = addresses;
    this.patience = patience;
  }

  /** Number of answers that said 503. */
  int unavailable() {
    return unavailable.get();
  }

  /** What was answered so far, with any status but 503. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  Answer post(String service, String path, String token, String body) {
    var id = UUID.randomUUID().toString();
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
            .timeout(ONE_ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id)
            .header("X-Correlation-Id", id)
            .POST(BodyPublishers.ofString(body))
            .build();
    var deadline = System.nanoTime() + patience.toNanos();
    var answer = attempt(request);
    while (answer == null) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("No answer in %s: %s".formatted(patience, request));
      }
      Waiting.of(PAUSE);
      answer = attempt(request);
    }
    sent.add(new Sent(service, id, answer.status()));
    return answer;
  }

  /** Null for a lost answer and for a 503, which has to say when to come again. */
  private @Nullable Answer attempt(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      var answer = new Answer(response.statusCode(), type, response.body());
      if (answer.status() != 503) {
        return answer;
      }
      if (response.headers().firstValue("Retry-After").isEmpty() || !answer.isProblem()) {
        throw new AssertionError("No proper 503: " + answer);
      }
      unavailable.incrementAndGet();
      return null;
    } catch (IOException _) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
