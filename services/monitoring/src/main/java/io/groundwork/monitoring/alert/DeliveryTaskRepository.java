package io.groundwork.monitoring.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Tasks of delivery as rows: each is picked by one instance, and again if that one dies. */
@Repository
class DeliveryTaskRepository {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final DataSource database;
  private final Clock clock;

  DeliveryTaskRepository(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Scheduler scheduler(
      List<Task<?>> tasks, List<RecurringTask<?>> recurring, ExecutorService threads) {
    return new ByClock(database, tasks, clock)
        .startTasks(recurring)
        .tableName("alert_task")
        .executorService(threads)
        .threads(AT_ONCE)
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
