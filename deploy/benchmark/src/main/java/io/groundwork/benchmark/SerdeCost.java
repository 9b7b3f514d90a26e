package io.groundwork.benchmark;

import io.groundwork.benchmark.serde.Reading;
import io.groundwork.benchmark.serde.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** R6: our serde against Avro's classes with everything reused, by JMH in JVMs of its own. */
final class SerdeCost implements Measurement {

  private static final List<String> SIDES = List.of("ours", "raw");

  @Override
  public List<Result> on(Bench bench) {
    var runs = new TreeMap<String, Runs>();
    try (var _ = Pause.others(bench.system())) {
      for (var run = 1; run <= bench.plan().repetitions(); run++) {
        for (var kind : List.of(Writing.class, Reading.class)) {
          SIDES.forEach(side -> run(bench, kind, side, runs));
        }
        bench.say("R6 %d: done", run);
      }
    }
    return List.of(
        worst(Ratio.R6_WRITE, Writing.class, runs), worst(Ratio.R6_READ, Reading.class, runs));
  }

  /** Adds nanoseconds of each record. */
  private static void run(Bench bench, Class<?> kind, String side, Map<String, Runs> runs) {
    var cpu = bench.cpu();
    try {
      var results = new Runner(options(bench, kind, side)).run();
      var usage = cpu.stop();
      for (var result : results) {
        runs.computeIfAbsent(
                name(kind, side, result.getParams().getParam("record")), _ -> bench.runs("ns/op"))
            .add(result.getPrimaryResult().getScore(), usage);
      }
    } catch (RunnerException e) {
      throw new Failure("JMH failed", e);
    }
  }

  private static Options options(Bench bench, Class<?> kind, String side) {
    var quick = bench.plan().quick();
    return new OptionsBuilder()
        .include(Pattern.quote(kind.getName() + "." + side) + "$")
        .forks(1)
        .warmupIterations(quick ? 2 : 4)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(quick ? 3 : 5)
        .measurementTime(TimeValue.milliseconds(quick ? 500 : 1000))
        .jvmArgs(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dgroundwork.registry=" + bench.system().registryUrl())
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  private static String name(Class<?> kind, String side, String record) {
    return kind.getSimpleName() + "." + side + " " + record;
  }

  /** Of the records, the one with which ours does worst. */
  private static Result worst(Ratio ratio, Class<?> kind, Map<String, Runs> runs) {
    var ours = name(kind, "ours", "");
    return runs.keySet().stream()
        .filter(name -> name.startsWith(ours))
        .map(name -> name.substring(ours.length()))
        .map(record -> result(ratio, kind, record, runs))
        .max(Comparator.comparingDouble(Result::measured))
        .orElseThrow(() -> new Failure("JMH measured nothing of " + kind.getSimpleName()));
  }

  private static Result result(Ratio ratio, Class<?> kind, String record, Map<String, Runs> runs) {
    var raw = runs.get(name(kind, "raw", record));
    var ours = runs.get(name(kind, "ours", record));
    if (raw == null || ours == null) {
      throw new Failure("JMH did not measure both sides of " + record);
    }
    var note = "record " + record + "; of the records measured the worst";
    return Result.quotient(ratio, ours.side(), raw.side(), note);
  }
}
