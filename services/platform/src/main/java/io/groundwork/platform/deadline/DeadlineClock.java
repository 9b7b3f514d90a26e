package io.groundwork.platform.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.groundwork.platform.cause.Causes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Calls the handlers when their deadlines come, as the system; a failure is tried again soon. */
final class DeadlineClock implements SmartLifecycle {

  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Deadlines deadlines;
  private final List<DeadlineHandler> handlers;
  private final String service;
  private @Nullable Scheduler scheduler;

  DeadlineClock(Deadlines deadlines, List<DeadlineHandler> handlers, String service) {
    this.deadlines = deadlines;
    this.handlers = handlers;
    this.service = service;
  }

  @Override
  public synchronized void start() {
    if (handlers.isEmpty()) {
      return;
    }
    var started = deadlines.scheduler(handlers.stream().<Task<?>>map(this::task).toList());
    started.start();
    scheduler = started;
  }

  private Task<?> task(DeadlineHandler handler) {
    return Tasks.oneTime(handler.kind())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
        .execute(
            (task, _) -> {
              var deadline = Deadline.of(handler.kind(), task.getId());
              Causes.asSystem(handler.actor(service), () -> handler.on(deadline));
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
