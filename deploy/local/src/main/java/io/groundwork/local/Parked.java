package io.groundwork.local;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Messages that a service could not take, and what to do about them. */
@Command(
    name = "parked",
    mixinStandardHelpOptions = true,
    description = {
      "Messages that a service could not take: of each key the first one is at fault,",
      "and the later ones wait behind it. All other keys go on."
    },
    subcommands = {ParkedList.class, ParkedShow.class, ParkedRelease.class, ParkedDrop.class})
final class Parked implements Runnable {

  static final List<String> SERVICES = List.of("projects", "sites", "financing", "monitoring");

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli injects the spec
  Parked() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list, show, release or drop");
  }

  static String known(String service) {
    if (!SERVICES.contains(service)) {
      throw new Problem(
          "No service %s parks messages; there are %s"
              .formatted(service, String.join(", ", SERVICES)));
    }
    return service;
  }
}
