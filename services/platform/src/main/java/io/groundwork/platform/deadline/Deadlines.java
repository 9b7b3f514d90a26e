package io.groundwork.platform.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Deadlines are rows, written in the transaction of the event that sets them. */
public final class Deadlines {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int THREADS = 2;

  private final DataSource database;
  private final Clock clock;
  private final SchedulerClient client;

  Deadlines(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
  }

  /** Once for the same kind, ids and instant, however often it is set. */
  public void set(Deadline deadline) {
    var task = TaskDescriptor.of(deadline.kind()).instance(deadline.key()).build();
    client.scheduleIfNotExists(task, deadline.at());
  }

  /** Several instances may run one each: a row is picked by one, and again if that one dies. */
  Scheduler scheduler(List<Task<?>> tasks) {
    return new ByClock(database, tasks, clock)
        .threads(THREADS)
        .pollingInterval(POLL)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(4)
        .shutdownMaxWait(Duration.ofSeconds(5))
        .build();
  }

  /** Goes by the service's clock, as all else does. */
  private static final class ByClock extends SchedulerBuilder {

    ByClock(DataSource database, List<Task<?>> tasks, Clock clock) {
      super(database, tasks);
      this.clock = clock::instant;
    }
  }
}
