package io.groundwork.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Passes a parked message over. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    description = {
      "Passes the first message of a key over for good, then takes what waits behind it.",
      "Its bytes and the decision are kept."
    })
final class ParkedDrop implements Callable<Integer> {

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();
  @Mixin private ParkedWhich which = new ParkedWhich();
  @Mixin private ParkedReason reason = new ParkedReason();

  @Override
  public Integer call() {
    try (var api = administrator.signIn()) {
      api.post(which.service(), which.path() + "/drop", reason.body(false));
    }
    new Console(System.out).line("Dropped; what waited behind it follows");
    return 0;
  }
}
