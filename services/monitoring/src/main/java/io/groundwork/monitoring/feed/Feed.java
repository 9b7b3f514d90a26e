package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.monitoring.feed.FeedProjection.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams rows of the feed to any number of clients. Each pulls at its own pace, so nothing piles
 * up here for a slow one; one that takes nothing for long is cut off by the server's write timeout.
 */
@Component
class Feed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int BATCH = 200;
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final FeedProjection rows;
  private final FeedSignal signal;
  private final Clock clock;
  private final Duration lifetime;
  private final Set<Thread> streams = ConcurrentHashMap.newKeySet();
  private @Nullable Thread lookout;
  private volatile boolean running;

  Feed(FeedProjection rows, FeedSignal signal, Clock clock, MonitoringSettings settings) {
    this.rows = rows;
    this.signal = signal;
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

  /** All messages behind a position; behind the newest one when it is null. */
  SseEmitter stream(@Nullable Long after) {
    var emitter = new SseEmitter(0L);
    var from = after == null ? rows.head() : after;
    var end = clock.instant().plus(lifetime);
    Thread.ofVirtual().name("feed-client").start(() -> send(emitter, from, end));
    return emitter;
  }

  private void send(SseEmitter emitter, long from, Instant end) {
    streams.add(Thread.currentThread());
    try {
      emitter.send(SseEmitter.event().id(Long.toString(from)).comment("connected"));
      var position = from;
      while (running && clock.instant().isBefore(end)) {
        position = sendBehind(emitter, position);
      }
      emitter.complete();
    } catch (IOException | IllegalStateException | InterruptedException e) {
      emitter.complete();
    } catch (RuntimeException e) {
      log.warn("A feed ended early; its client resumes: {}", e.toString());
      emitter.complete();
    } finally {
      streams.remove(Thread.currentThread());
    }
  }

  private long sendBehind(SseEmitter emitter, long position)
      throws IOException, InterruptedException {
    var last = position;
    for (Message message : rows.after(position, BATCH)) {
      last = message.position();
      emitter.send(
          SseEmitter.event()
              .id(Long.toString(last))
              .name(message.type())
              .data(message.body(), TEXT));
    }
    if (last == position && !signal.awaitBeyond(position, HEARTBEAT)) {
      emitter.send(SseEmitter.event().comment("still here"));
    }
    return last;
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
