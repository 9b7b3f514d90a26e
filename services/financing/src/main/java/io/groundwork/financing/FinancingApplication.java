package io.groundwork.financing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class FinancingApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(FinancingApplication.class, arguments);
  }
}
