package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes monitoring's projection anew from the topics. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the board and timelines of monitoring anew from the topics,",
      "and returns when they are complete."
    })
final class Rebuild implements Callable<Integer> {

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    try (var api = administrator.signIn()) {
      api.post("monitoring", "/rebuilds", "");
      console.line("Monitoring reads all topics again");
      await(api, console);
    }
    console.step("monitoring", "rebuilt", console.sinceStart());
    return 0;
  }

  private static void await(AdministratorApi api, Console console) throws InterruptedException {
    for (var said = 0L; ; ) {
      var run = api.get("monitoring", "/rebuilds/current");
      switch (run.path("state").asString()) {
        case "DONE" -> {
          return;
        }
        case "FAILED" -> throw new Problem("The rebuild failed: " + run);
        default -> {
          if (console.sinceStart().toSeconds() / 2 > said) {
            said = console.sinceStart().toSeconds() / 2;
            console.step("monitoring", "reading", console.sinceStart());
          }
          TimeUnit.MILLISECONDS.sleep(200);
        }
      }
    }
  }
}
