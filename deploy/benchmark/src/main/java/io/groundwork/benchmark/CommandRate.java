package io.groundwork.benchmark;

import java.util.List;

/** R1: commands accepted over HTTP, against the database alone doing the same. */
final class CommandRate implements Measurement {

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var pgbench = Pgbench.prepare(bench.system(), Sample.take(bench));
    var load = bench.projects().commands(plan.clients());
    var ours = bench.runs("commands/s");
    var theirs = bench.runs("transactions/s");
    try (var _ = Pause.others(bench.system())) {
      for (var run = 1; run <= plan.repetitions(); run++) {
        ours.take(() -> load.full(plan.run()));
        theirs.take(() -> pgbench.run(plan.clients(), plan.run()));
        bench.say("R1 %d: %.0f commands/s, pgbench %.0f", run, ours.last(), theirs.last());
      }
    }
    bench.commandsPerSecond(ours.side().median());
    return List.of(
        Result.quotient(
            Ratio.R1,
            ours.side(),
            theirs.side(),
            plan.clients()
                + " clients on both sides; projects, its relay and the servers run, the other"
                + " services stand still"));
  }
}
