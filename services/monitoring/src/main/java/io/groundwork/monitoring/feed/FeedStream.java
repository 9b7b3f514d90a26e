package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.feed.FeedProjection.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends rows of the feed to one client, which pulls at its own pace, so that nothing piles up for a
 * slow one; one that takes nothing for long is cut off by the server's write timeout.
 */
final class FeedStream {

  private static final Logger log = LoggerFactory.getLogger(FeedStream.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int BATCH = 200;
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final SseEmitter emitter;
  private final FeedProjection rows;
  private final FeedSignal signal;
  private final FeedReader reader;
  private long position;
  private long sentAt;

  FeedStream(
      SseEmitter emitter, FeedProjection rows, FeedSignal signal, FeedReader reader, long after) {
    this.emitter = emitter;
    this.rows = rows;
    this.signal = signal;
    this.reader = reader;
    this.position = after;
  }

  void runWhile(BooleanSupplier open) {
    try {
      comment("connected");
      while (open.getAsBoolean()) {
        sendNext();
      }
    } catch (IOException | IllegalStateException | InterruptedException _) {
      log.debug("A client left, or the service stops");
    } catch (RuntimeException e) {
      log.warn("A feed ended early; its client resumes: {}", e.toString());
    } finally {
      emitter.complete();
    }
  }

  /** Without a row it waits for the feed to grow: also where the next one may not be told yet. */
  private void sendNext() throws IOException, InterruptedException {
    var head = Math.max(position, signal.head());
    var messages = rows.after(position, BATCH, reader);
    for (Message message : messages) {
      position = message.position();
      if (message.visible()) {
        send(message);
      }
    }
    if (messages.isEmpty()) {
      signal.awaitBeyond(head, HEARTBEAT.minus(silence()));
    }
    if (silence().compareTo(HEARTBEAT) >= 0) {
      comment("still here");
    }
  }

  /** Also while much happens that the reader may not see. */
  private Duration silence() {
    return Duration.ofNanos(System.nanoTime() - sentAt);
  }

  private void comment(String text) throws IOException {
    emitter.send(SseEmitter.event().id(Long.toString(position)).comment(text));
    sentAt = System.nanoTime();
  }

  private void send(Message message) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(Long.toString(message.position()))
            .name(message.type())
            .data(message.body(), TEXT));
    sentAt = System.nanoTime();
  }
}
