package io.groundwork.backing;

import io.groundwork.backing.Progress.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One server as a child process. It may be stopped, killed, frozen and started again while the
 * others run; it keeps its port and its data.
 */
public abstract sealed class BackingServer implements Server
    permits PostgresServer, KafkaServer, RegistryServer {

  private final String name;
  private final int port;
  private final Surroundings surroundings;
  private final ServerLog log;
  private @Nullable ServerProcess process;

  BackingServer(String name, int port, Surroundings surroundings) {
    this.name = name;
    this.port = port;
    this.surroundings = surroundings;
    this.log = new ServerLog(surroundings.data().log(name));
  }

  /** Makes the data directory, the first time. */
  abstract void prepare();

  abstract List<String> command();

  abstract Map<String, String> environment();

  abstract boolean isReady();

  /** The signal that asks for a clean and quick end. */
  abstract String stopSignal();

  public final String name() {
    return name;
  }

  public final int port() {
    return port;
  }

  final ServerLog log() {
    return log;
  }

  public final Path logFile() {
    return log.file();
  }

  @Override
  public final synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public final synchronized void start() {
    if (isRunning()) {
      return;
    }
    var began = Instant.now();
    Leftovers.end(surroundings.data(), name);
    Ports.requireFree(name, port);
    report(Phase.PREPARING, began);
    prepare();
    report(Phase.STARTING, began);
    process = ServerProcess.start(name, command(), environment(), log, surroundings);
    new Readiness(this, log).await(process.handle());
    report(Phase.READY, began);
  }

  @Override
  public final synchronized void stop() {
    if (process == null || !process.isAlive()) {
      return;
    }
    var began = Instant.now();
    report(Phase.STOPPING, began);
    process.signal("CONT");
    process.stop(stopSignal());
    report(Phase.STOPPED, began);
  }

  @Override
  public final synchronized void kill() {
    if (process != null) {
      process.kill();
    }
  }

  public final void restart() {
    stop();
    start();
  }

  @Override
  public final synchronized void pause() {
    if (process != null) {
      process.signal("STOP");
    }
  }

  @Override
  public final synchronized void resume() {
    if (process != null) {
      process.signal("CONT");
    }
  }

  final Surroundings surroundings() {
    return surroundings;
  }

  final Path data() {
    return surroundings.data().of(name);
  }

  private void report(Phase phase, Instant began) {
    surroundings.progress().on(name, phase, Duration.between(began, Instant.now()));
  }
}
