package io.groundwork.monitoring;

import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/** Monitoring once more, on the same database and in the same consumer group. */
final class SecondInstance implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  SecondInstance(ConfigurableEnvironment first) {
    context =
        new SpringApplicationBuilder(MonitoringApplication.class)
            .initializers(
                second -> {
                  var sources = second.getEnvironment().getPropertySources();
                  first.getPropertySources().stream()
                      .filter(source -> source.getName().equals("backing") || inlined(source))
                      .forEach(sources::addFirst);
                  sources.addFirst(
                      new MapPropertySource("second instance", Map.of("server.port", "0")));
                })
            .run();
  }

  private static boolean inlined(PropertySource<?> source) {
    return source.getName().contains("Inlined Test Properties");
  }

  @Override
  public void close() {
    context.close();
  }
}
