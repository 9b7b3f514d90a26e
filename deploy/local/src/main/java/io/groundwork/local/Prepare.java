package io.groundwork.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Part of the build: makes the AOT caches with servers that live only for it. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    description = {
      "Makes what lets the services start quickly, once per build.",
      "'build' does it at its end, 'up' and 'demo' if it was not done."
    })
final class Prepare implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    var console = new Console(System.out);
    var home = Home.of(Files.createTempDirectory("groundwork-prepare"));
    try {
      if (Preparation.missing(home).isEmpty()) {
        console.line("The services are prepared.");
        return 0;
      }
      try (var servers = Servers.start(home, console, Ports.freeFrom(ServiceSpec.ALL.size()))) {
        new Preparation(home, servers, console).run();
      }
      return 0;
    } finally {
      Home.delete(home.state());
    }
  }
}
