package io.groundwork.platform.journal;

import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.outbox.Outbox;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.problem.StaleVersion;
import io.groundwork.platform.web.ExpectedVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The write path of one kind of aggregate: lock, fold, decide, then journal, state row and outbox
 * in the caller's transaction. Everything is written or nothing.
 */
public final class EventStore<S, E> {

  private final Aggregate<S, E> aggregate;
  private final Messages<E> messages;
  private final StateRows<S> rows;
  private final Journal journal;
  private final EventJson<E> json;
  private final Outbox outbox;
  private final Clock clock;
  private final StreamStates<S, E> states;

  EventStore(
      Aggregate<S, E> aggregate,
      Messages<E> messages,
      StateRows<S> rows,
      Journal journal,
      EventJson<E> json,
      Outbox outbox,
      Clock clock) {
    this.aggregate = aggregate;
    this.messages = messages;
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
    this.states = new StreamStates<>(aggregate, journal, json);
  }

  /** As {@link #execute(String, ExpectedVersion, Function)} for a caller that takes any version. */
  public Versioned<S> execute(String id, Function<S, List<E>> decide) {
    return execute(id, ExpectedVersion.ANY, decide);
  }

  /** As {@link #execute(String, ExpectedVersion, Consumer, Function)} for a caller who may. */
  public Versioned<S> execute(String id, ExpectedVersion expected, Function<S, List<E>> decide) {
    return execute(id, expected, _ -> {}, decide);
  }

  /**
   * Decides on the locked aggregate and records the outcome; no events means no change.
   *
   * @param allowed throws if the caller may not do this, before anything is said of the version
   * @throws Refused if decide throws the aggregate's refusal
   * @throws StaleVersion if the caller expects another version
   * @throws IllegalStateException outside a transaction
   */
  public Versioned<S> execute(
      String id, ExpectedVersion expected, Consumer<S> allowed, Function<S, List<E>> decide) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A command needs a transaction");
    }
    var version = journal.lock(aggregate.topic(), id);
    var current = states.current(id, version);
    allowed.accept(current.state());
    expected.check(version);
    var events = decide(current.state(), decide);
    return events.isEmpty() ? current : record(id, current, events);
  }

  /** The state now; version 0 and the initial state for an unknown id. */
  public Versioned<S> load(String id) {
    return states.now(id);
  }

  /** The state as it was recorded at an instant. */
  public Versioned<S> asOf(String id, Instant instant) {
    return states.asOf(id, instant);
  }

  /** Every event of the stream, oldest first. */
  public List<Recorded<E>> history(String id) {
    return journal.after(aggregate.topic(), id, 0, json);
  }

  private List<E> decide(S state, Function<S, List<E>> decide) {
    try {
      return decide.apply(state);
    } catch (RuntimeException e) {
      if (aggregate.refusal().isInstance(e)) {
        throw new Refused(String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  private Versioned<S> record(String id, Versioned<S> current, List<E> events) {
    var cause = Causes.current();
    var now = clock.instant();
    var state = current.state();
    var version = current.version();
    for (var event : events) {
      var recorded = Journal.record(event, ++version, cause, now);
      journal.append(aggregate.topic(), id, recorded, json);
      outbox.add(
          aggregate.topic(), id, recorded.id(), version, now, cause, messages.toRecord(event));
      state = aggregate.evolve().apply(state, event);
    }
    rows.save(id, state, version);
    var next = new Versioned<>(state, version);
    states.putAfterCommit(id, next);
    return next;
  }
}
