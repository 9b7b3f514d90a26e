package io.groundwork.sites;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs everything in threads of its own, none of which begins before all are there. */
final class AtOnce {

  private AtOnce() {}

  static <T> List<T> call(List<Callable<T>> calls) {
    var ready = new CountDownLatch(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = calls.stream().map(call -> threads.submit(() -> call(ready, call))).toList();
      return answers.stream().map(AtOnce::result).toList();
    }
  }

  private static <T> T call(CountDownLatch ready, Callable<T> call) throws Exception {
    ready.countDown();
    ready.await();
    return call.call();
  }

  private static <T> T result(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
