package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Subscriptions;
import io.groundwork.platform.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the projections anew from the topics. Runs on a thread of its own, since the request that
 * asks for it is a transaction, and the consumer has to stop first.
 */
@Component
class Rebuilds {

  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

  enum State {
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * The last rebuild of this process.
   *
   * @param events that had been taken when it began; it is done when as many are taken again
   */
  record RebuildView(
      State state,
      @Nullable Instant startedAt,
      @Nullable String startedBy,
      long played,
      long events,
      @Nullable String failure) {}

  private record Run(
      Instant startedAt,
      String startedBy,
      long events,
      boolean cleared,
      @Nullable String failure) {}

  private final Subscriptions subscriptions;
  private final PipelineProjection projection;
  private final Clock clock;
  private volatile @Nullable Run last;

  Rebuilds(Subscriptions subscriptions, PipelineProjection projection, Clock clock) {
    this.subscriptions = subscriptions;
    this.projection = projection;
    this.clock = clock;
  }

  synchronized RebuildView start(String by) {
    if (current().state() == State.RUNNING) {
      throw new Refused("A rebuild is running; wait until it is done.");
    }
    var run = new Run(clock.instant(), by, projection.events(), false, null);
    last = run;
    Thread.ofVirtual().name("rebuild").start(() -> play(run));
    return view(run, 0);
  }

  RebuildView current() {
    var run = last;
    if (run == null) {
      return new RebuildView(State.NONE, null, null, 0, 0, null);
    }
    return view(run, run.cleared() ? projection.events() : 0);
  }

  private void play(Run run) {
    try {
      subscriptions.rebuild(PipelineListener.NAME, projection::clear);
      last = new Run(run.startedAt(), run.startedBy(), run.events(), true, null);
    } catch (RuntimeException e) {
      log.error("The rebuild failed; the projections stay as they were", e);
      last = new Run(run.startedAt(), run.startedBy(), run.events(), false, e.getMessage());
    }
  }

  private static RebuildView view(Run run, long played) {
    var done = run.cleared() && played >= run.events();
    var state = run.failure() != null ? State.FAILED : done ? State.DONE : State.RUNNING;
    return new RebuildView(
        state, run.startedAt(), run.startedBy(), played, run.events(), run.failure());
  }
}
