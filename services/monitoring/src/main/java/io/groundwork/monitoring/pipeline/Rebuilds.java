package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Replay;
import io.groundwork.platform.inbox.Subscriptions;
import io.groundwork.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
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
   * @param played events taken since; fewer than {@code events} where more is parked than before
   * @param events that had been taken when it began
   */
  record RebuildView(
      State state,
      @Nullable Instant startedAt,
      @Nullable String startedBy,
      long played,
      long events,
      @Nullable String failure) {}

  private record Run(
      State state, Instant startedAt, String startedBy, long events, @Nullable String failure) {

    Run now(State state, @Nullable String failure) {
      return new Run(state, startedAt, startedBy, events, failure);
    }
  }

  private static final Duration LOOK = Duration.ofMillis(200);

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
    var run = new Run(State.RUNNING, clock.instant(), by, projection.events(), null);
    last = run;
    Thread.ofVirtual().name("rebuild").start(() -> play(run));
    return view(run, 0);
  }

  RebuildView current() {
    var run = last;
    return run == null
        ? new RebuildView(State.NONE, null, null, 0, 0, null)
        : view(run, projection.events());
  }

  private void play(Run run) {
    try {
      var replay = subscriptions.rebuild(PipelineListener.NAME, projection::clear);
      while (isBehind(replay)) {
        Thread.sleep(LOOK);
      }
      last = run.now(State.DONE, null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      log.error("The rebuild failed; the projections stay as they were", e);
      last = run.now(State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** While Kafka is away, nobody knows, and the rebuild goes on when it is back. */
  private static boolean isBehind(Replay replay) {
    try {
      return replay.left() > 0;
    } catch (IllegalStateException | KafkaException e) {
      log.warn("Cannot see how far the rebuild is: {}", e.toString());
      return true;
    }
  }

  private static RebuildView view(Run run, long played) {
    return new RebuildView(
        run.state(), run.startedAt(), run.startedBy(), played, run.events(), run.failure());
  }
}
