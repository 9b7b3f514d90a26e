package io.groundwork.local;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** All that is parked. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what is parked, in all services or in one.")
final class ParkedList implements Callable<Integer> {

  @Mixin private AdministratorOptions administrator = new AdministratorOptions();

  @Option(names = "--service", description = "Of this service only.")
  private @Nullable String service;

  @Option(names = "--faults", description = "Only what is at fault, not what waits behind.")
  private boolean faults;

  @Override
  public Integer call() {
    var console = new Console(System.out);
    var count = 0;
    try (var api = administrator.signIn()) {
      for (var each : service == null ? Parked.SERVICES : List.of(Parked.known(service))) {
        count += list(api, each, console);
      }
    }
    console.line(count == 0 ? "Nothing is parked." : count + " parked");
    return 0;
  }

  private int list(AdministratorApi api, String each, Console console) {
    var count = 0;
    var path = "/parked?limit=200";
    for (var page = api.get(each, path); ; ) {
      for (var message : page.path("items")) {
        count++;
        if (!faults || !message.path("waits").asBoolean()) {
          console.line(line(each, message));
        }
      }
      if (page.path("next").isNull()) {
        return count;
      }
      page = api.get(each, path + "&cursor=" + page.path("next").asString());
    }
  }

  private static String line(String service, JsonNode message) {
    var type = message.path("type").asString("no type");
    return String.format(
        Locale.ROOT,
        "%-10s %6d  %s %s  %s #%s  since %s  %s",
        service,
        message.path("position").asLong(),
        message.path("topic").asString(),
        message.path("key").asString(),
        type.substring(type.lastIndexOf('.') + 1),
        message.path("sequence").asString("?"),
        message.path("parkedAt").asString(),
        message.path("waits").asBoolean() ? "waits" : message.path("cause").asString());
  }
}
