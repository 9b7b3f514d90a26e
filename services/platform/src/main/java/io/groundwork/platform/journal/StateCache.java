package io.groundwork.platform.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Folded states of the streams used last, so that a long stream is not read anew by each command.
 * Only committed states get in; the journal says what came after.
 */
final class StateCache<S> {

  private final Map<String, Versioned<S>> states;

  StateCache(int capacity) {
    this.states =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Versioned<S>> eldest) {
            return size() > capacity;
          }
        };
  }

  @Nullable Versioned<S> get(String id) {
    synchronized (states) {
      return states.get(id);
    }
  }

  void putAfterCommit(String id, Versioned<S> state) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            put(id, state);
          }
        });
  }

  /** What was read outside of a transaction is committed. */
  void put(String id, Versioned<S> state) {
    synchronized (states) {
      states.merge(id, state, (old, now) -> old.version() > now.version() ? old : now);
    }
  }
}
