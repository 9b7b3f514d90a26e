package io.groundwork.portal.live;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is open to monitoring, so that it ends before the server waits for its last requests. */
@Component
class Streams implements SmartLifecycle {

  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  /** Closing what comes back only forgets the stream. */
  Closeable open(Closeable stream) throws IOException {
    open.add(stream);
    if (!running) {
      stream.close();
    }
    return () -> open.remove(stream);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    for (var stream : open) {
      try {
        stream.close();
      } catch (IOException _) {
        open.remove(stream);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
