package io.groundwork.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** R3: how old the oldest row of the outbox is, looked at every few milliseconds under load. */
final class OutboxAge implements Measurement {

  private static final double SHARE = 0.8;
  private static final int REPETITIONS = 3;
  private static final Duration BETWEEN = Duration.ofMillis(5);
  private static final String AGE =
      """
      SELECT extract(epoch FROM clock_timestamp() - recorded_at) * 1000
      FROM outbox ORDER BY position LIMIT 1
      """;

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var rate = bench.commandsPerSecond() * SHARE;
    var load = bench.projects().commands(plan.clients());
    var pace = new Pace(rate);
    var ages = bench.runs("ms");
    try (var _ = Pause.others(bench.system())) {
      load.paced(plan.run(), rate);
      for (var run = 1; run <= REPETITIONS; run++) {
        ages.take(() -> tail(bench, pace, load));
        bench.say("R3 %d: p99 %.1f ms at %.0f commands/s", run, ages.last(), pace.last());
      }
    }
    return List.of(
        pace.judge(
            Result.absolute(Ratio.R3, ages.side(), "0 ms counts where the outbox is empty")));
  }

  /** Milliseconds that the oldest row's age does not exceed at 99 % of the looks. */
  private static double tail(Bench bench, Pace pace, Load load) {
    var samples = CompletableFuture.supplyAsync(() -> sample(bench));
    pace.run(load, bench.plan().run());
    return Statistics.percentile(samples.join(), 99);
  }

  private static double[] sample(Bench bench) {
    var ages = new ArrayList<Double>();
    var end = System.nanoTime() + bench.plan().run().toNanos();
    try (var connection = bench.system().connect("projects");
        var read = connection.prepareStatement(AGE)) {
      while (System.nanoTime() < end) {
        try (var row = read.executeQuery()) {
          ages.add(row.next() ? row.getDouble(1) : 0.0);
        }
        Pause.of(BETWEEN);
      }
      return ages.stream().mapToDouble(Double::doubleValue).toArray();
    } catch (SQLException e) {
      throw new Failure("Cannot look at the outbox", e);
    }
  }
}
