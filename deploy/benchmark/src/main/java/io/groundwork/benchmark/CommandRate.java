package io.groundwork.benchmark;

import java.util.ArrayList;
import java.util.List;

/** R1: commands accepted over HTTP, against the database alone doing the same. */
final class CommandRate implements Measurement {

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var pgbench = Pgbench.prepare(bench.system(), Sample.take(bench));
    var load = bench.projects().commands(plan.clients());
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    Usage usage;
    try (var _ = Pause.others(bench.system())) {
      var cpu = bench.cpu();
      usage = cpu.stop();
      for (var run = 1; run <= plan.repetitions(); run++) {
        cpu = bench.cpu();
        ours.add(load.full(plan.run()));
        usage = cpu.stop();
        theirs.add(pgbench.run(plan.clients(), plan.run()));
        bench
            .console()
            .step("R1 %d: %.0f commands/s, pgbench %.0f", run, ours.getLast(), theirs.getLast());
      }
    }
    var side = Result.Side.of("commands/s", ours);
    bench.commandsPerSecond(side.median());
    return List.of(
        Result.quotient(
            Ratio.R1,
            side,
            Result.Side.of("transactions/s", theirs),
            usage,
            plan.clients()
                + " clients on both sides; projects, its relay and the servers run, the other"
                + " services stand still"));
  }
}
