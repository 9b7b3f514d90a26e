package io.groundwork.benchmark;

import io.groundwork.local.Console;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private PlanOptions options = new PlanOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the results go as JSON (default: benchmark.json in the folder of --state).")
  private @Nullable Path out;

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
    var asked = options.asked();
    var plan = options.plan();
    var folder = ROOT.resolve(state);
    var console = new Console(System.out);
    var measurements = new Measurements(console, spec.commandLine().getErr());
    var began = Instant.now();
    Map<String, String> machine;
    console.progress("starting PostgreSQL, Kafka, registry and services");
    try (var system = Installation.start(ROOT, folder, portsFrom)) {
      machine = Machine.describe(system);
      measurements.run(asked, new Bench(system, plan, console));
    }
    var report = new Report(began, machine, plan, measurements.results());
    var file = out == null ? folder.resolve("benchmark.json") : out;
    report.save(file);
    console.line(report.table());
    console.line("Results: " + file);
    return report.exitCode(measurements.failed());
  }
}
