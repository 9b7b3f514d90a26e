package io.groundwork.sites;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that owns land: who may build where, and under which regime. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SitesApplication {

  public static void main(String[] args) {
    SpringApplication.run(SitesApplication.class, args);
  }
}
