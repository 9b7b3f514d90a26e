package io.groundwork.platform.serde;

import io.groundwork.platform.operations.Dependency;
import java.util.HashMap;
import java.util.Map;

/** Whether the registry answers now, which a service with all schemas in memory does not notice. */
final class RegistryDependency implements Dependency, AutoCloseable {

  private static final Map<String, String> ONCE =
      Map.of(
          SerdeConfig.MAX_RETRIES, "0",
          SerdeConfig.CONNECT_TIMEOUT, "1000",
          SerdeConfig.READ_TIMEOUT, "1000");

  private final SchemaRegistryClient registry;

  RegistryDependency(Map<String, String> settings) {
    var impatient = new HashMap<>(settings);
    impatient.putAll(ONCE);
    this.registry = new SchemaRegistryClient(impatient);
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public boolean answers() {
    registry.subjects();
    return true;
  }

  @Override
  public void close() {
    registry.close();
  }
}
