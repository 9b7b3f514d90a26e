package io.groundwork.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The two faults that happen most, in the middle of commands; the others are in {@code faults}. */
@Order(50)
class FaultIntegrationTests {

  private final Faults faults = new Faults(RunningSystem.get());

  @Test
  void goesOnAfterAServiceWasKilled() {
    faults.killAmidCommands("projects", Faults.SERVICE);
  }

  @Test
  void goesOnAfterTheBrokerWasKilled() {
    faults.killAmidCommands("kafka", Faults.BROKER);
  }
}
