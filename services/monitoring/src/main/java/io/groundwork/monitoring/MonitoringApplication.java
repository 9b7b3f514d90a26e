package io.groundwork.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class MonitoringApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(MonitoringApplication.class, arguments);
  }
}
