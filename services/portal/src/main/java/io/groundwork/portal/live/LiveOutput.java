package io.groundwork.portal.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What one browser is sent: lines as they come, and a comment where nothing comes for a while,
 * since only what is written tells that a browser is gone. Then what it listened to is closed.
 */
final class LiveOutput implements Closeable {

  private final OutputStream out;
  private final Closeable source;
  private final Duration silence;
  private long written = System.nanoTime();
  private boolean closed;

  private LiveOutput(OutputStream out, Closeable source, Duration silence) {
    this.out = out;
    this.source = source;
    this.silence = silence;
  }

  /** Never longer silent than told, until it is closed. */
  static LiveOutput open(OutputStream out, Closeable source, Duration silence) {
    var output = new LiveOutput(out, source, silence);
    Thread.ofVirtual().name("live-heartbeat").start(output::beat);
    return output;
  }

  /** An empty one ends an event, which is then sent. */
  synchronized void line(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    written = System.nanoTime();
    if (line.isEmpty()) {
      out.flush();
    }
  }

  private void beat() {
    try {
      comment();
    } catch (IOException _) {
      giveUp();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Between two lines, where a comment is part of no event. */
  private synchronized void comment() throws IOException, InterruptedException {
    while (!closed) {
      var rest = silence.minusNanos(System.nanoTime() - written);
      if (rest.isPositive()) {
        wait(rest.plusMillis(1).toMillis());
      } else {
        line(":");
        out.flush();
      }
    }
  }

  private void giveUp() {
    try {
      source.close();
    } catch (IOException _) {
      // it was at its end already
    }
  }

  /** From then on nothing is written, since the answer is another's by then. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
