package io.groundwork.platform.outbox;

import io.groundwork.platform.operations.Sending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator watches of the relay: backlog, age of the oldest row, batches, failures. */
final class RelayMetrics implements Sending {

  private static final String BACKLOG = "SELECT count(*) FROM outbox";
  private static final String AGE =
      """
      SELECT coalesce(extract(epoch FROM clock_timestamp() - recorded_at), 0)
      FROM outbox ORDER BY position LIMIT 1
      """;

  private final AtomicInteger leader = new AtomicInteger();
  private final DistributionSummary batches;
  private final Timer time;
  private final Counter failures;
  private final JdbcClient jdbc;

  RelayMetrics(MeterRegistry meters, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.batches = meters.summary("groundwork.relay.batch");
    this.time = meters.timer("groundwork.relay.send");
    this.failures = meters.counter("groundwork.relay.failures");
    meters.gauge("groundwork.relay.leader", leader);
    meters.gauge("groundwork.outbox.backlog", this, metrics -> metrics.read(BACKLOG));
    meters.gauge("groundwork.outbox.age.seconds", this, metrics -> metrics.read(AGE));
  }

  void sent(int rows, Runnable send) {
    time.record(send);
    batches.record(rows);
  }

  void failed() {
    failures.increment();
  }

  void leads(boolean yes) {
    leader.set(yes ? 1 : 0);
  }

  @Override
  public boolean relays() {
    return leader.get() == 1;
  }

  @Override
  public Waiting waiting() {
    return new Waiting((long) ask(BACKLOG), ask(AGE));
  }

  private double ask(String sql) {
    return jdbc.sql(sql).query(Double.class).optional().orElse(0.0);
  }

  /** Not a number while the database is away. */
  private double read(String sql) {
    try {
      return ask(sql);
    } catch (DataAccessException _) {
      return Double.NaN;
    }
  }
}
