package io.groundwork.monitoring.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks out for what is due and has it sent, by a task per subscription: whatever is lost on the
 * way, the next look finds it, since only the rows of deliveries count.
 */
@Component
class Deliveries implements SmartLifecycle {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("DELIVERY");

  private final DeliveryTaskRepository tasks;
  private final DeliveryRepository deliveries;
  private final Courier courier;
  private final OverdueMilestones overdue;
  private final Housekeeping housekeeping;
  private final Clock clock;
  private @Nullable Scheduler scheduler;
  private @Nullable ExecutorService threads;

  Deliveries(
      DeliveryTaskRepository tasks,
      DeliveryRepository deliveries,
      Courier courier,
      OverdueMilestones overdue,
      Housekeeping housekeeping,
      Clock clock) {
    this.tasks = tasks;
    this.deliveries = deliveries;
    this.courier = courier;
    this.overdue = overdue;
    this.housekeeping = housekeeping;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    scheduler = tasks.scheduler(List.of(delivery()), recurring(), threads);
    scheduler.start();
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null && threads != null) {
      scheduler.stop();
      threads.shutdownNow();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  private OneTimeTask<Void> delivery() {
    return Tasks.oneTime(DELIVERY)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
        .execute((task, _) -> courier.deliver(UUID.fromString(task.getId())));
  }

  private List<RecurringTask<?>> recurring() {
    return List.of(
        Tasks.recurring("LOOK", FixedDelay.of(LOOK)).execute((_, context) -> look(context)),
        Tasks.recurring("OVERDUE", FixedDelay.ofMinutes(1)).execute((_, _) -> overdue.look()),
        Tasks.recurring("HOUSEKEEPING", FixedDelay.ofHours(1))
            .execute((_, _) -> housekeeping.clear()));
  }

  /** A subscription that is being served already has its task. */
  private void look(ExecutionContext context) {
    for (var subscription : deliveries.due(clock.instant())) {
      var task = DELIVERY.instance(subscription.toString()).build();
      context.getSchedulerClient().scheduleIfNotExists(task, clock.instant());
    }
  }
}
