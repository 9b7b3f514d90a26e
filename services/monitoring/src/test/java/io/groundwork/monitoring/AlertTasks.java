package io.groundwork.monitoring;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the clock's tasks run before their time. */
final class AlertTasks {

  private static final String LAST =
      "SELECT coalesce(last_success, 'epoch') FROM alert_task WHERE task_name = ?";
  private static final String NOW =
      """
      UPDATE alert_task SET execution_time = now(), version = version + 1
      WHERE task_name = ? AND NOT picked
      """;

  private final JdbcClient jdbc;

  AlertTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Back when it has run since. */
  void runNow(String task) {
    var before = last(task);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(NOW).param(task).update() == 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> last(task).after(before));
  }

  private Timestamp last(String task) {
    return jdbc.sql(LAST).param(task).query(Timestamp.class).single();
  }
}
