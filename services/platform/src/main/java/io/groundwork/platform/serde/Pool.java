package io.groundwork.platform.serde;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reuse without ThreadLocal, which would keep one buffer for each of a million virtual threads: a
 * fixed number of slots, taken and given back by one atomic exchange. An empty slot costs a new
 * object, never a wait.
 */
final class Pool<T> {

  private static final int SLOTS =
      Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;

  /** Slots stay on cache lines of their own. */
  private static final int APART = 16;

  private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS * APART);
  private final Supplier<T> make;

  Pool(Supplier<T> make) {
    this.make = make;
  }

  T take() {
    var kept = slots.getAndSet(slot(), null);
    return kept != null ? kept : make.get();
  }

  void give(T item) {
    slots.setRelease(slot(), item);
  }

  private static int slot() {
    return ((int) Thread.currentThread().threadId() & (SLOTS - 1)) * APART;
  }
}
