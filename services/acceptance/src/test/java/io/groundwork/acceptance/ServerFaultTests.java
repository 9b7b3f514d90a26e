package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Kafka, PostgreSQL or the registry is killed in the middle of commands, and started again. */
@Order(52)
class ServerFaultTests {

  private static final String BOOTSTRAP = RunningSystem.get().addresses().bootstrapServers();

  private final Faults faults = new Faults(RunningSystem.get());

  @Test
  void goesOnAfterTheBrokerWasKilled() {
    faults.killAmidCommands("kafka", Faults.BROKER);
  }

  @Test
  void goesOnAfterPostgresWasKilled() {
    faults.killAmidCommands("postgres", Faults.POSTGRES);
  }

  @Test
  void goesOnAfterTheRegistryWasKilled() {
    faults.killAmidCommands("registry", Faults.SERVICE);
  }

  /** The relay stands still in the middle of a batch while it happens, and goes on then. */
  @Test
  void goesOnAfterTheBrokerWasRestartedInsideATransaction() {
    var projects = faults.part("projects");
    faults.amidCommands(
        "kill -9 kafka inside a transaction",
        "projects",
        Faults.BROKER,
        () -> {
          try {
            freezeInsideTransaction(projects);
            faults.part("kafka").killAndRestart();
          } finally {
            projects.thaw();
          }
        });
  }

  private static void freezeInsideTransaction(Part projects) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(100))
          .until(
              () -> {
                projects.freeze();
                var open = isOpen(admin);
                if (!open) {
                  projects.thaw();
                }
                return open;
              });
    }
  }

  private static boolean isOpen(Admin admin) throws ExecutionException, InterruptedException {
    var relay = "relay/projects";
    var found = admin.describeTransactions(List.of(relay)).description(relay).get();
    return found.state() == TransactionState.ONGOING;
  }
}
