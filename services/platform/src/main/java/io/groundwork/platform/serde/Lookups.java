package io.groundwork.platform.serde;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * A bounded cache of what the registry answered. Callers that want the same key at once share one
 * request, no lock is held while it runs, and failures are not kept. The oldest entry goes first.
 */
final class Lookups<K, V> {

  private final int limit;
  private final ConcurrentMap<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();
  private final Queue<K> oldestFirst = new ConcurrentLinkedQueue<>();

  Lookups(int limit) {
    this.limit = limit;
  }

  V get(K key, Function<K, V> load) {
    var known = answers.get(key);
    if (known != null) {
      return await(known);
    }
    var mine = new CompletableFuture<V>();
    var other = answers.putIfAbsent(key, mine);
    return other != null ? await(other) : load(key, load, mine);
  }

  private V load(K key, Function<K, V> load, CompletableFuture<V> mine) {
    try {
      var value = load.apply(key);
      mine.complete(value);
      oldestFirst.add(key);
      trim();
      return value;
    } catch (Throwable e) {
      answers.remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private void trim() {
    while (answers.size() > limit) {
      var oldest = oldestFirst.poll();
      if (oldest == null) {
        return;
      }
      answers.remove(oldest);
    }
  }

  private static <V> V await(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  int size() {
    return answers.size();
  }
}
