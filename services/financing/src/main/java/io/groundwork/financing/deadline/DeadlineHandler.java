package io.groundwork.financing.deadline;

/** What a deadline brings about. Called at least once, so it decides by the plan's state. */
public interface DeadlineHandler {

  Deadline.Kind kind();

  /** Who is named as the cause of what follows. */
  String actor();

  void on(Deadline deadline);
}
