package io.groundwork.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures and reports. Exit codes: 0 all floors passed, 1 failed, 2 wrong usage, 3 below a floor.
 */
@Command(
    name = "groundwork benchmark",
    mixinStandardHelpOptions = true,
    version = "Groundwork 1.0.0",
    description = {
      "Measures a system of its own against what it is built of, and stops it again.",
      "Exits 0 if every floor is passed, 3 if one is not, 1 if something could not be measured."
    })
final class Benchmark implements Callable<Integer> {

  /** In the order in which they are measured: what fills the topics last. */
  private static final Map<String, Measurement> MEASUREMENTS = measurements();

  private static final Path ROOT =
      Path.of(System.getProperty("groundwork.home", ".")).toAbsolutePath().normalize();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "R1,R6",
      description = "Measures these only (default: R1 to R7).")
  private List<String> only = List.of();

  @Option(names = "--quick", description = "Shorter and with less data: rough figures in minutes.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the results go as JSON (default: benchmark.json in the folder of --state).")
  private @Nullable Path out;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "8",
      description = "Connections that send at once (default: ${DEFAULT-VALUE}).")
  private int clients = 8;

  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      defaultValue = ".groundwork/benchmark",
      description = "Keeps data and logs (default: ${DEFAULT-VALUE} in the source tree).")
  private Path state = Path.of(".groundwork/benchmark");

  @Option(
      names = "--ports-from",
      paramLabel = "N",
      defaultValue = "18090",
      description = "Services listen on N, N+1, … (default: ${DEFAULT-VALUE}).")
  private int portsFrom = 18_090;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli injects the spec
  Benchmark() {}

  private static Map<String, Measurement> measurements() {
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

  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Benchmark()).setExecutionExceptionHandler(Benchmark::failed);
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println("groundwork: " + failure.getMessage());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      command.getErr().println("  because: " + cause);
    }
    return 1;
  }

  @Override
  public Integer call() {
    var chosen = chosen();
    if (clients < 1 || clients > 100) {
      throw new ParameterException(spec.commandLine(), "--clients takes 1 to 100");
    }
    var console = new Console(System.out);
    var report =
        new Report(
            Instant.now(), Machine.describe(), Plan.of(quick, clients), measure(chosen, console));
    var file = out == null ? folder().resolve("benchmark.json") : out;
    report.save(file);
    console.line(report.table());
    console.line("Results: " + file);
    return report.passes() ? 0 : 3;
  }

  private Path folder() {
    return ROOT.resolve(state);
  }

  private List<String> chosen() {
    var ids = only.stream().map(id -> id.strip().toUpperCase(Locale.ROOT)).toList();
    for (var id : ids) {
      if (!MEASUREMENTS.containsKey(id)) {
        throw new ParameterException(
            spec.commandLine(), "--only knows " + MEASUREMENTS.keySet() + ", not " + id);
      }
    }
    return MEASUREMENTS.keySet().stream().filter(id -> ids.isEmpty() || ids.contains(id)).toList();
  }

  private List<Result> measure(List<String> chosen, Console console) {
    console.step("starting PostgreSQL, Kafka, registry and services");
    var results = new ArrayList<Result>();
    try (var system = Installation.start(ROOT, folder(), portsFrom)) {
      var bench = new Bench(system, Plan.of(quick, clients), console);
      for (var id : chosen) {
        console.step("%s", id);
        results.addAll(MEASUREMENTS.getOrDefault(id, _ -> List.of()).on(bench));
      }
    }
    results.sort((one, other) -> one.ratio().id().compareTo(other.ratio().id()));
    return results;
  }
}
