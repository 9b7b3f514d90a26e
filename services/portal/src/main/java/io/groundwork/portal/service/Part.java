package io.groundwork.portal.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is asked from one service. When that is away, or says no, this part says so
 * and the others are shown: {@code ~{part :: missing(part)}}.
 */
public record Part<T>(@Nullable T value, @Nullable ServiceFailure failure) {

  private static final Executor THREADS = Thread::startVirtualThread;

  public static <T> Part<T> of(Supplier<T> question) {
    try {
      return new Part<>(question.get(), null);
    } catch (ServiceFailure e) {
      return new Part<>(null, e);
    }
  }

  /** Asked at once, beside others; {@link Later#get} waits for it. */
  public static <T> Later<T> later(Supplier<T> question) {
    var carried = Bearer.carried(() -> of(question));
    return new Later<>(CompletableFuture.supplyAsync(carried, THREADS));
  }

  /** A part that is on its way. */
  public record Later<T>(CompletableFuture<Part<T>> part) {

    public Part<T> get() {
      try {
        return part.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }

  /** What the page is nothing without. */
  public T orThrow() {
    if (value == null) {
      throw failure == null ? new IllegalStateException("answered with nothing") : failure;
    }
    return value;
  }

  public boolean isHere() {
    return failure == null;
  }

  public boolean isAway() {
    return failure instanceof ServiceAway;
  }
}
