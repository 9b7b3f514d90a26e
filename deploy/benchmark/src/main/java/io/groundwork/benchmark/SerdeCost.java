package io.groundwork.benchmark;

import io.groundwork.benchmark.serde.Reading;
import io.groundwork.benchmark.serde.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** R6: our serde against Avro's classes with everything reused, by JMH in JVMs of its own. */
final class SerdeCost implements Measurement {

  @Override
  public List<Result> on(Bench bench) {
    var scores = new TreeMap<String, List<Double>>();
    try (var _ = Pause.others(bench.system())) {
      var cpu = bench.cpu();
      for (var run = 1; run <= bench.plan().repetitions(); run++) {
        run(bench)
            .forEach(
                (name, score) -> scores.computeIfAbsent(name, _ -> new ArrayList<>()).add(score));
        bench.console().step("R6 %d: done", run);
      }
      var usage = cpu.stop();
      return List.of(
          worst(Ratio.R6_WRITE, "Writing", scores, usage),
          worst(Ratio.R6_READ, "Reading", scores, usage));
    }
  }

  /** Benchmark and record to nanoseconds. */
  private static Map<String, Double> run(Bench bench) {
    var quick = bench.plan().quick();
    var options =
        new OptionsBuilder()
            .include(Writing.class.getName())
            .include(Reading.class.getName())
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
    var scores = new TreeMap<String, Double>();
    try {
      for (var result : new Runner(options).run()) {
        var name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
        scores.put(
            name + " " + result.getParams().getParam("record"),
            result.getPrimaryResult().getScore());
      }
      return scores;
    } catch (RunnerException e) {
      throw new Failure("JMH failed", e);
    }
  }

  /** Of the records, the one with which ours does worst. */
  private static Result worst(
      Ratio ratio, String kind, Map<String, List<Double>> scores, Usage usage) {
    var results =
        scores.keySet().stream()
            .filter(name -> name.startsWith(kind + ".ours "))
            .map(name -> name.substring(name.indexOf(' ')))
            .map(
                record ->
                    Result.quotient(
                        ratio,
                        side(scores, kind + ".ours" + record),
                        side(scores, kind + ".raw" + record),
                        usage,
                        "record" + record + "; of the records measured the worst"))
            .sorted((one, other) -> Double.compare(other.measured(), one.measured()))
            .toList();
    if (results.isEmpty()) {
      throw new Failure("JMH measured nothing of " + kind);
    }
    return results.getFirst();
  }

  private static Result.Side side(Map<String, List<Double>> scores, String name) {
    var runs = scores.get(name);
    if (runs == null) {
      throw new Failure("JMH did not measure " + name);
    }
    return Result.Side.of("ns/op", runs);
  }
}
