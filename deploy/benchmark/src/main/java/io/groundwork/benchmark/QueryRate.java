package io.groundwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** R7: a project read with a token, against hello world. */
final class QueryRate implements Measurement {

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    var queries = bench.projects().queries(plan.clients());
    try (var hello = Hello.start(bench.system());
        var _ = Pause.others(bench.system())) {
      bench.console().step("R7: warming up");
      var greetings =
          new Load(hello.port(), IntStream.range(0, plan.clients()).mapToObj(_ -> hello).toList());
      queries.full(plan.warmUp());
      greetings.full(plan.warmUp());
      Usage usage = bench.cpu().stop();
      for (var run = 1; run <= plan.repetitions(); run++) {
        var cpu = bench.cpu();
        ours.add(queries.full(plan.run()));
        usage = cpu.stop();
        theirs.add(greetings.full(plan.run()));
        bench
            .console()
            .step("R7 %d: %.0f queries/s, hello %.0f", run, ours.getLast(), theirs.getLast());
      }
      return List.of(
          Result.quotient(
              Ratio.R7,
              Result.Side.of("GET/s", ours),
              Result.Side.of("GET/s", theirs),
              usage,
              "GET /projects/{id} of "
                  + Projects.COUNT
                  + " projects; hello world runs with the JVM flags of projects"));
    }
  }
}
