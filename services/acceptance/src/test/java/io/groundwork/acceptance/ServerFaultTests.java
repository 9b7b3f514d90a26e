package io.groundwork.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Kafka, PostgreSQL or the registry is killed in the middle of commands, and started again. */
@Order(52)
class ServerFaultTests {

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
}
