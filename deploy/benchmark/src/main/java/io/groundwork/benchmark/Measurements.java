package io.groundwork.benchmark;

import io.groundwork.local.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that can be measured, in the order in which it is: what fills the topics comes last. */
final class Measurements {

  private static final Map<String, Measurement> ALL = all();

  private final Console console;
  private final PrintWriter errors;
  private final List<Result> results = new ArrayList<>();
  private boolean failed;

  Measurements(Console console, PrintWriter errors) {
    this.console = console;
    this.errors = errors;
  }

  private static Map<String, Measurement> all() {
    var all = new LinkedHashMap<String, Measurement>();
    all.put("R6", new SerdeCost());
    all.put("R7", new QueryRate());
    all.put("R1", new CommandRate());
    all.put("R3", new OutboxAge());
    all.put("R2", new Drain());
    all.put("R4", new FeedDelay());
    all.put("R5", new RebuildRate());
    return all;
  }

  static Set<String> ids() {
    return ALL.keySet();
  }

  /** Those asked for, or all when none is; what cannot be measured keeps nothing else from it. */
  void run(List<String> asked, Bench bench) {
    ALL.forEach(
        (id, measurement) -> {
          if (asked.isEmpty() || asked.contains(id)) {
            console.progress("%s", id);
            run(measurement, bench);
          }
        });
    results.sort((one, other) -> one.ratio().id().compareTo(other.ratio().id()));
  }

  private void run(Measurement measurement, Bench bench) {
    try {
      results.addAll(measurement.on(bench));
    } catch (Failure failure) {
      failed = true;
      tell(failure, errors);
    }
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  /** Whether something could not be measured. */
  boolean failed() {
    return failed;
  }

  static void tell(Throwable failure, PrintWriter errors) {
    errors.println("groundwork: " + failure.getMessage());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      errors.println("  because: " + cause);
      Stream.of(cause.getSuppressed()).forEach(each -> errors.println("  because: " + each));
    }
    errors.flush();
  }
}
