package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One system for all tests of the module: {@code demo --stay} in a folder of its own, ended at the
 * latest with this JVM. The system property {@code groundwork.state} names a system that runs
 * already instead, which is then left alone.
 */
public final class RunningSystem {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration PLAY_LIMIT = Duration.ofMinutes(8);
  private static @Nullable RunningSystem running;

  private final Path folder;
  private final @Nullable Process process;
  private final List<Process> services = new CopyOnWriteArrayList<>();
  private final List<Process> servers = new CopyOnWriteArrayList<>();

  private RunningSystem(Path folder, @Nullable Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** The system after the scenario was played. */
  public static synchronized RunningSystem get() {
    if (running == null) {
      var given = System.getProperty("groundwork.state");
      running =
          given == null ? start() : new RunningSystem(Path.of(given).resolveSibling(""), null);
    }
    return running;
  }

  private static RunningSystem start() {
    try {
      var folder = Files.createTempDirectory("groundwork-acceptance");
      var system = playing(folder);
      system.awaitPlayed();
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One more, which has no events yet; whoever starts it stops it. */
  public static RunningSystem another(Path folder) throws IOException {
    var system = new RunningSystem(folder, new Launcher(folder).up());
    Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
    try {
      Awaitility.await().atMost(START_LIMIT).until(() -> system.hasSaid("Ctrl-C stops"));
      return system;
    } catch (ConditionTimeoutException e) {
      system.stop();
      throw new IllegalStateException(system.output(), e);
    }
  }

  /** One more, which begins to play; whoever starts it stops it. */
  static RunningSystem playing(Path folder) throws IOException {
    var system = new RunningSystem(folder, new Launcher(folder).demo());
    Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
    return system;
  }

  /** Returns when the play is over, however it ended. */
  void awaitPlayed() {
    Awaitility.await().atMost(PLAY_LIMIT).until(this::hasPlayed);
  }

  private boolean hasPlayed() {
    return hasSaid("very ending was reached.");
  }

  private boolean hasSaid(String text) {
    return output().contains(text) || (process != null && !process.isAlive());
  }

  boolean isOurs() {
    return process != null;
  }

  Path folder() {
    return folder;
  }

  /** What the user saw in the terminal. */
  String output() {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Addresses addresses() {
    var file = folder.resolve("state/run.json");
    if (!Files.exists(file)) {
      throw new IllegalStateException("The system does not run:\n" + output());
    }
    return Addresses.read(file);
  }

  /** Of what was started anew in place of a part that a test killed, and ends with the system. */
  void restarted(Process part, boolean isService) {
    (isService ? services : servers).add(part);
  }

  /** The launcher, all it started, and all that was started anew. */
  List<ProcessHandle> processes() {
    var launched =
        ProcessHandle.of(addresses().pid()).stream()
            .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()));
    var anew = Stream.concat(services.stream(), servers.stream()).map(Process::toHandle);
    return Stream.concat(launched, anew).filter(ProcessHandle::isAlive).toList();
  }

  /** As Ctrl-C does; what was started anew ends with it, services before servers. */
  public void stop() {
    if (process == null) {
      return;
    }
    try {
      end(services);
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      end(servers);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(List<Process> parts) throws InterruptedException {
    parts.forEach(Process::destroy);
    for (var part : parts) {
      if (!part.waitFor(20, TimeUnit.SECONDS)) {
        part.destroyForcibly().waitFor();
      }
    }
  }
}
