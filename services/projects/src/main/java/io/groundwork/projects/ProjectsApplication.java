package io.groundwork.projects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that owns projects, their stages, and the agreements behind them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProjectsApplication {

  public static void main(String[] args) {
    SpringApplication.run(ProjectsApplication.class, args);
  }
}
