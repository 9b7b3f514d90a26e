package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a parked message again. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Tries the first message of a key again, then all that wait behind it.",
      "Exits 1 if it is still at fault."
    })
final class ParkedRelease implements Callable<Integer> {

  private static final int TRIES = 100;

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();
  @Mixin private ParkedWhich which = new ParkedWhich();
  @Mixin private ParkedReason reason = new ParkedReason();

  @Option(
      names = "--accept-gap",
      description = "Takes it although earlier events of its key are missing.")
  private boolean acceptGap;

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    try (var api = administrator.signIn()) {
      api.post(which.service(), which.path() + "/release", reason.body(acceptGap));
      for (int i = 0; i < TRIES; i++) {
        if (api.isGone(which.service(), which.path())) {
          console.line("Taken; what waited behind it follows");
          return 0;
        }
        var message = api.get(which.service(), which.path()).path("message");
        if (!message.path("waits").asBoolean()) {
          throw new Problem("It is still at fault: " + message.path("cause").asString());
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new Problem("It is not tried yet; look at it with parked show");
  }
}
