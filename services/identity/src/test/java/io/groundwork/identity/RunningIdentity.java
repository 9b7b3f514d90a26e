package io.groundwork.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it is started in earnest, on a port of its own. */
record RunningIdentity(ConfigurableApplicationContext context) implements AutoCloseable {

  static final String ISSUER = "http://identity.test";

  static RunningIdentity on(String database, String... settings) {
    var arguments = new ArrayList<>(List.of(settings));
    Stream.of(
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--identity.directory=src/test/resources/directory.yaml",
            "--identity.issuer=" + ISSUER,
            "--logging.structured.format.console=")
        .filter(given -> Stream.of(settings).noneMatch(own -> name(own).equals(name(given))))
        .forEach(arguments::add);
    return new RunningIdentity(
        SpringApplication.run(IdentityApplication.class, arguments.toArray(String[]::new)));
  }

  private static String name(String argument) {
    return argument.substring(0, argument.indexOf('='));
  }

  Browser browser() {
    return new Browser(port());
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
