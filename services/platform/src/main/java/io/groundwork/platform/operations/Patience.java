package io.groundwork.platform.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks what may not answer, each question beside the others and not for long. */
final class Patience {

  private static final Executor THREADS = Thread::startVirtualThread;

  private final Duration limit;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** Null where the question failed, or was not answered in time. */
  <T> CompletableFuture<@Nullable T> ask(Supplier<@Nullable T> question) {
    return CompletableFuture.supplyAsync(question, THREADS)
        .completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(_ -> null);
  }
}
