package io.groundwork.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** R2: a backlog that a relay finds when it becomes leader, against Kafka's own producer. */
final class Drain implements Measurement {

  private static final String REFERENCE = "benchmark.producer";
  private static final int REPETITIONS = 3;

  /** The first so many of the rows are not timed: the relay takes its lock and joins Kafka. */
  private static final int LEAD_IN = 20;

  private static final Duration LIMIT = Duration.ofMinutes(15);

  @Override
  public List<Result> on(Bench bench) {
    var rows = bench.plan().backlog();
    var sample = Sample.take(bench);
    var tools = new KafkaTools(bench.system());
    Topic.make(bench.system(), Backlog.TOPIC);
    Topic.make(bench.system(), REFERENCE);
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    try (var _ = Pause.others(bench.system())) {
      var usage = bench.cpu().stop();
      for (var run = 1; run <= REPETITIONS; run++) {
        var cpu = drain(bench, sample, rows, ours);
        usage = cpu;
        theirs.add(tools.produce(REFERENCE, rows, sample.recordSize()));
        bench
            .console()
            .step("R2 %d: %.0f rows/s, producer-perf %.0f", run, ours.getLast(), theirs.getLast());
      }
      return List.of(
          Result.quotient(
              Ratio.R2,
              Result.Side.of("rows/s", ours),
              Result.Side.of("records/s", theirs),
              usage,
              "%d rows of %d bytes with key and headers; 12 partitions on both sides"
                  .formatted(rows, sample.recordSize())));
    } catch (SQLException e) {
      throw new Failure("R2 failed", e);
    }
  }

  private static Usage drain(Bench bench, Sample sample, int rows, List<Double> rates)
      throws SQLException {
    try (var connection = bench.system().connect("projects")) {
      var backlog = new Backlog(connection);
      long begin;
      long end;
      try (var _ = RelayAway.begin(bench.system())) {
        backlog.fill(sample, rows);
        begin = backlog.position(rows / LEAD_IN);
        end = backlog.position(rows - 1);
      }
      var began = backlog.awaitGone(begin, LIMIT);
      var cpu = bench.cpu();
      var ended = backlog.awaitGone(end, LIMIT);
      rates.add((end - begin) * 1e9 / (ended - began));
      return cpu.stop();
    }
  }
}
