package io.groundwork.benchmark;

import io.groundwork.local.Console;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The running system with what several measurements need of it, made once. */
final class Bench {

  private static final int QUIET_LOOKS = 3;
  private static final double QUIET = 0.25;

  private final Installation system;
  private final Plan plan;
  private final Console console;
  private @Nullable Projects projects;
  private double commandsPerSecond;

  Bench(Installation system, Plan plan, Console console) {
    this.system = system;
    this.plan = plan;
    this.console = console;
  }

  Installation system() {
    return system;
  }

  Plan plan() {
    return plan;
  }

  /** One line for whoever watches. */
  void say(String format, Object... values) {
    console.progress(format, values);
  }

  Runs runs(String unit) {
    return new Runs(this, unit);
  }

  CpuClock cpu() {
    return CpuClock.start(system.processes());
  }

  /** Registered, and warmed by commands; signed in anew, since a token ends. */
  Projects projects() {
    if (projects == null) {
      say("registering %d projects, warming up for %s", Projects.COUNT, plan.warmUp());
      projects = Projects.register(system);
      try (var _ = Pause.others(system)) {
        projects.commands(plan.clients()).full(plan.warmUp());
      }
    }
    return projects.signedIn(system);
  }

  void commandsPerSecond(double measured) {
    commandsPerSecond = measured;
  }

  /** As measured, or else by one run now, after the same warming up as a measurement's. */
  double commandsPerSecond() {
    if (commandsPerSecond == 0) {
      var commands = projects().commands(plan.clients());
      try (var _ = Pause.others(system)) {
        commands.full(plan.warmUp());
        commandsPerSecond = commands.full(plan.run());
      }
    }
    return commandsPerSecond;
  }

  /** Returns when services and servers have caught up with what was done. */
  void awaitQuiet() {
    say("waiting until all services have caught up");
    for (var quiet = 0; quiet < QUIET_LOOKS; ) {
      var cpu = cpu();
      Pause.of(Duration.ofSeconds(1));
      var used =
          cpu.stop().cores().entrySet().stream()
              .filter(each -> !each.getKey().equals("others"))
              .mapToDouble(each -> each.getValue())
              .sum();
      quiet = used < QUIET ? quiet + 1 : 0;
    }
  }
}
