package io.groundwork.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a person's events nobody's. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Forgets a person: journals and topics call people by ids that say nothing, and the only",
      "link from that id to the person is deleted, with their sessions and tokens, and with what"
          + " they subscribed to.",
      "Cannot be undone.",
      "Take the person out of the directory file and start identity anew before: who could sign",
      "in again would be somebody new, and is not forgotten."
    })
final class Forget implements Callable<Integer> {

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();

  @Parameters(paramLabel = "PERSON", description = "The name the person signs in with.")
  private String person = "";

  @Override
  public Integer call() {
    try (var api = administrator.signIn()) {
      forget(api, person);
    }
    new Console(System.out)
        .line(person + " is forgotten; what they did stays, and nobody can tell by whom");
    return 0;
  }

  /** Only the answer to the deletion of the link says whose the subscriptions are. */
  static void forget(AdministratorApi api, String person) {
    var subject = api.delete("identity", path(person)).path("subject").asString();
    var subscriptions = "/subscribers/" + subject;
    try {
      api.deleteIfThere("monitoring", subscriptions);
    } catch (Problem e) {
      var left = "%s is forgotten, but not what they subscribed to; DELETE %s at monitoring (%s)";
      throw new Problem(left.formatted(person, subscriptions, e.getMessage()), e);
    }
  }

  /** In a path a plus is a plus, so that a space needs its number. */
  static String path(String person) {
    return "/people/" + URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
