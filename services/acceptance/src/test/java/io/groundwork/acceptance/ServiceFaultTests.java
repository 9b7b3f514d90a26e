package io.groundwork.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any one service is killed in the middle of commands, and started again. */
@Order(51)
class ServiceFaultTests {

  private final Faults faults = new Faults(RunningSystem.get());

  @ParameterizedTest
  @ValueSource(strings = {"projects", "sites", "financing", "monitoring", "identity"})
  void goesOnAfterAServiceWasKilled(String service) {
    faults.killAmidCommands(service, Faults.SERVICE);
  }
}
