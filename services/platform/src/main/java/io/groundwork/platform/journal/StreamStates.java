package io.groundwork.platform.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The state of each stream: what is cached of it, with the journal's later events folded in. */
final class StreamStates<S, E> {

  private final Aggregate<S, E> aggregate;
  private final Journal journal;
  private final EventJson<E> json;
  private final StateCache<S> cache = new StateCache<>(2_000);

  StreamStates(Aggregate<S, E> aggregate, Journal journal, EventJson<E> json) {
    this.aggregate = aggregate;
    this.journal = journal;
    this.json = json;
  }

  Versioned<S> asOf(String id, Instant instant) {
    var past = journal.until(aggregate.topic(), id, instant, json);
    return fold(new Versioned<>(aggregate.initial(), 0), past);
  }

  void putAfterCommit(String id, Versioned<S> state) {
    cache.putAfterCommit(id, state);
  }

  /** What is cached at the locked version is whole; the journal need not be asked. */
  Versioned<S> current(String id, long version) {
    var cached = cache.get(id);
    var current = cached != null && cached.version() == version ? cached : load(id);
    if (current.version() != version) {
      throw new IllegalStateException(
          "Stream %s of %s is at %d, its journal at %d"
              .formatted(id, aggregate.topic(), version, current.version()));
    }
    return current;
  }

  /** The state now; version 0 and the initial state for an unknown id. */
  Versioned<S> now(String id) {
    var version = journal.version(aggregate.topic(), id);
    var cached = cache.get(id);
    if (cached != null && cached.version() >= version) {
      return cached;
    }
    var loaded = load(id);
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      cache.put(id, loaded);
    }
    return loaded;
  }

  private Versioned<S> load(String id) {
    var cached = cache.get(id);
    var known = cached == null ? new Versioned<>(aggregate.initial(), 0) : cached;
    return fold(known, journal.after(aggregate.topic(), id, known.version(), json));
  }

  private Versioned<S> fold(Versioned<S> known, List<Recorded<E>> events) {
    var state = known.state();
    var version = known.version();
    for (var recorded : events) {
      state = aggregate.evolve().apply(state, recorded.event());
      version = recorded.version();
    }
    return new Versioned<>(state, version);
  }
}
