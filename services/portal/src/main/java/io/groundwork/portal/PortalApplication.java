package io.groundwork.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class PortalApplication {

  static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }
}
