package io.groundwork.platform.deadline;

/** What a deadline brings about. Called at least once, so it decides by the aggregate's state. */
public interface DeadlineHandler {

  /** Of the deadlines that it takes. */
  String kind();

  /** Who is named as the cause of what follows. */
  default String actor(String service) {
    return service + ".clock";
  }

  void on(Deadline deadline);
}
