package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.MonitoringSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps a stream per client, looks out for new rows, and ends all streams with the service. */
@Component
class Feed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final FeedProjection rows;
  private final FeedSignal signal;
  private final FeedPlaces places;
  private final Clock clock;
  private final Duration lifetime;
  private final Set<Thread> streams = ConcurrentHashMap.newKeySet();
  private @Nullable Thread lookout;
  private volatile boolean running;

  Feed(
      FeedProjection rows,
      FeedSignal signal,
      FeedPlaces places,
      Clock clock,
      MonitoringSettings settings) {
    this.rows = rows;
    this.signal = signal;
    this.places = places;
    this.clock = clock;
    this.lifetime = settings.feedLifetime();
  }

  @Override
  public void start() {
    running = true;
    lookout = Thread.ofVirtual().name("feed").start(this::look);
  }

  /** Before the web server waits for its last requests, of which streams never are. */
  @Override
  public void stop() {
    running = false;
    if (lookout != null) {
      lookout.interrupt();
    }
    streams.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** All that the reader may see behind a position; behind the newest one when it is null. */
  SseEmitter stream(@Nullable Long after, FeedReader reader) {
    var emitter = new SseEmitter(0L);
    var end = clock.instant().plus(lifetime);
    var stream = new FeedStream(emitter, rows, signal, reader, after == null ? rows.head() : after);
    places.take(reader.user());
    Thread.ofVirtual()
        .name("feed-client")
        .start(
            () -> {
              streams.add(Thread.currentThread());
              try {
                stream.runWhile(() -> running && clock.instant().isBefore(end));
              } finally {
                streams.remove(Thread.currentThread());
                places.leave(reader.user());
              }
            });
    return emitter;
  }

  private void look() {
    while (running) {
      try {
        signal.awaitNudge(LOOK);
        signal.moved(rows.head());
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        log.warn("Cannot look at the feed: {}", e.toString());
      }
    }
  }
}
