package io.groundwork.sites.deadline;

/** What a deadline brings about. Called at least once, so it decides by the aggregate's state. */
public interface DeadlineHandler {

  Deadline.Kind kind();

  void on(Deadline deadline);
}
