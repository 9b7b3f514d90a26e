package io.groundwork.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Services that stand still for a while, because they would run on machines of their own. */
final class Pause implements AutoCloseable {

  private static final List<String> NOT_MEASURED = List.of("sites", "financing", "monitoring");

  private final Installation system;
  private final Thread atExit = new Thread(() -> signal("CONT"), "continue-at-exit");

  private Pause(Installation system) {
    this.system = system;
    Runtime.getRuntime().addShutdownHook(atExit);
    signal("STOP");
  }

  /** All but projects and identity. */
  static Pause others(Installation system) {
    return new Pause(system);
  }

  static void of(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    signal("CONT");
  }

  private void signal(String name) {
    NOT_MEASURED.forEach(service -> signal(name, system.pid(service)));
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid)).start().waitFor();
    } catch (IOException e) {
      throw new Failure("Cannot signal process " + pid, e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }
}
