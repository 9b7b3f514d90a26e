package io.groundwork.financing.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.groundwork.platform.cause.Causes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls the handlers when their deadlines come, as the system; a failure is tried again soon. */
@Component
class DeadlineClock implements SmartLifecycle {

  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final DeadlineRepository deadlines;
  private final List<DeadlineHandler> handlers;
  private @Nullable Scheduler scheduler;

  DeadlineClock(DeadlineRepository deadlines, List<DeadlineHandler> handlers) {
    this.deadlines = deadlines;
    this.handlers = handlers;
  }

  @Override
  public synchronized void start() {
    var started = deadlines.scheduler(handlers.stream().<Task<?>>map(DeadlineClock::task).toList());
    started.start();
    scheduler = started;
  }

  private static Task<?> task(DeadlineHandler handler) {
    return Tasks.oneTime(handler.kind().name())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
        .execute(
            (task, _) -> {
              var deadline = Deadline.of(handler.kind(), task.getId());
              Causes.asSystem(handler.actor(), () -> handler.on(deadline));
            });
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }
}
