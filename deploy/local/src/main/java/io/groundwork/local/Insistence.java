package io.groundwork.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request again while nobody answers it, or somebody says 503 and when to come again. It is
 * the same request each time, with the same Idempotency-Key, so it has one effect.
 */
final class Insistence implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int UNAVAILABLE = 503;

  /** What came of one attempt: an answer, or why there is none. */
  private record Attempt(@Nullable HttpResponse<String> answer, @Nullable IOException failure) {

    boolean isFinal() {
      return answer != null
          && (answer.statusCode() != UNAVAILABLE
              || answer.headers().firstValue("Retry-After").isEmpty());
    }

    HttpResponse<String> answerTo(HttpRequest request) {
      if (answer == null) {
        var text = "%s %s got no answer in %d s";
        throw new Problem(
            text.formatted(request.method(), request.uri(), LIMIT.toSeconds()),
            Objects.requireNonNull(failure));
      }
      return answer;
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Console console;

  Insistence(Console console) {
    this.console = console;
  }

  /**
   * The last answer.
   *
   * @param service whose name the screen shows
   * @throws Problem if there is none in a minute
   */
  HttpResponse<String> send(String service, HttpRequest request) {
    var began = System.nanoTime();
    var said = false;
    var attempt = attempt(request);
    while (!attempt.isFinal() && since(began).compareTo(LIMIT) < 0) {
      if (!said && since(began).compareTo(SILENCE) > 0) {
        said = true;
        console.line(
            "      %s does not answer; asking again for %d s"
                .formatted(service, LIMIT.toSeconds()));
      }
      pause();
      attempt = attempt(request);
    }
    var answer = attempt.answerTo(request);
    if (said) {
      console.line("      %s answers after %d s".formatted(service, since(began).toSeconds()));
    }
    return answer;
  }

  private Attempt attempt(HttpRequest request) {
    try {
      return new Attempt(http.send(request, BodyHandlers.ofString()), null);
    } catch (IOException e) {
      return new Attempt(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted", e);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
