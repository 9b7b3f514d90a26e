package io.groundwork.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Benchmark())
        .setExecutionExceptionHandler(
            (failure, command, _) -> {
              Measurements.tell(failure, command.getErr());
              return 1;
            });
  }

  @Override
  public Integer call() {
    var asked = asked();
    var plan = Plan.of(quick, clients);
    var folder = ROOT.resolve(state);
    var console = new Console(System.out);
    var measurements = new Measurements(console, spec.commandLine().getErr());
    var began = Instant.now();
    console.step("starting PostgreSQL, Kafka, registry and services");
    try (var system = Installation.start(ROOT, folder, portsFrom)) {
      measurements.run(asked, new Bench(system, plan, console));
    }
    var report = new Report(began, Machine.describe(), plan, measurements.results());
    var file = out == null ? folder.resolve("benchmark.json") : out;
    report.save(file);
    console.line(report.table());
    console.line("Results: " + file);
    if (measurements.failed()) {
      return 1;
    }
    return report.passes() ? 0 : 3;
  }

  private List<String> asked() {
    if (clients < 1 || clients > 100) {
      throw new ParameterException(spec.commandLine(), "--clients takes 1 to 100");
    }
    var ids = only.stream().map(id -> id.strip().toUpperCase(Locale.ROOT)).toList();
    for (var id : ids) {
      if (!Measurements.ids().contains(id)) {
        throw new ParameterException(
            spec.commandLine(), "--only knows " + Measurements.ids() + ", not " + id);
      }
    }
    return ids;
  }
}
