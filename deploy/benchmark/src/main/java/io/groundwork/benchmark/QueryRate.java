package io.groundwork.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/** R7: a project read with a token, against hello world. */
final class QueryRate implements Measurement {

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var ours = bench.runs("GET/s");
    var theirs = bench.runs("GET/s");
    var queries = bench.projects().queries(plan.clients());
    try (var hello = Hello.start(bench.system());
        var _ = Pause.others(bench.system())) {
      bench.say("R7: warming up");
      var greetings =
          new Load(hello.port(), IntStream.range(0, plan.clients()).mapToObj(_ -> hello).toList());
      queries.full(plan.warmUp());
      greetings.full(plan.warmUp());
      for (var run = 1; run <= plan.repetitions(); run++) {
        ours.take(() -> queries.full(plan.run()));
        theirs.take(() -> greetings.full(plan.run()));
        bench.say("R7 %d: %.0f queries/s, hello %.0f", run, ours.last(), theirs.last());
      }
      return List.of(
          Result.quotient(
              Ratio.R7,
              ours.side(),
              theirs.side(),
              "GET /projects/{id} of "
                  + Projects.COUNT
                  + " projects; hello world runs with the JVM flags of projects"));
    }
  }
}
