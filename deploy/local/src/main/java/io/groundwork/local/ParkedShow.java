package io.groundwork.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** One parked message, whole. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one parked message: headers, bytes and, if readable, its content.")
final class ParkedShow implements Callable<Integer> {

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();
  @Mixin private ParkedWhich which = new ParkedWhich();

  @Override
  public Integer call() {
    try (var api = administrator.signIn()) {
      var found = api.get(which.service(), which.path());
      var json = JsonMapper.shared().writerWithDefaultPrettyPrinter();
      new Console(System.out).line(json.writeValueAsString(found));
    }
    return 0;
  }
}
