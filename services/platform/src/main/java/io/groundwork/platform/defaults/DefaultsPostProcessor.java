package io.groundwork.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Puts platform's settings last, so that every other source of settings wins over them. */
public final class DefaultsPostProcessor implements EnvironmentPostProcessor, Ordered {

  private static final String LOG_FORMAT = "logging.structured.format.console";
  private static final String FILE = "io/groundwork/platform/defaults/defaults.yaml";

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (!"plain".equals(environment.getProperty("GROUNDWORK_LOG"))) {
      var format = Map.<String, Object>of(LOG_FORMAT, "ecs");
      environment.getPropertySources().addLast(new MapPropertySource("platform log", format));
    }
    try {
      new YamlPropertySourceLoader()
          .load("platform defaults", new ClassPathResource(FILE))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
