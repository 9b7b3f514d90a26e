package io.groundwork.benchmark;

import java.sql.SQLException;
import java.time.Duration;
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
    var ours = bench.runs("rows/s");
    var theirs = bench.runs("records/s");
    try (var _ = Pause.others(bench.system())) {
      for (var run = 1; run <= REPETITIONS; run++) {
        drain(bench, sample, rows, ours);
        bench.awaitQuiet();
        theirs.take(() -> tools.produce(REFERENCE, rows, sample.recordSize()));
        bench.say("R2 %d: %.0f rows/s, producer-perf %.0f", run, ours.last(), theirs.last());
      }
      return List.of(
          Result.quotient(
              Ratio.R2,
              ours.side(),
              theirs.side(),
              "%d rows of %d bytes with key and headers; 12 partitions on both sides"
                  .formatted(rows, sample.recordSize())));
    } catch (SQLException e) {
      throw new Failure("R2 failed", e);
    }
  }

  private static void drain(Bench bench, Sample sample, int rows, Runs runs) throws SQLException {
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
      runs.add((end - begin) * 1e9 / (ended - began), cpu.stop());
      backlog.clearAway();
    }
  }
}
