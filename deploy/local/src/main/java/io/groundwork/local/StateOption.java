package io.groundwork.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where data, logs and run.json are kept; common to all commands. */
final class StateOption {

  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      defaultValue = ".groundwork",
      description = "Keeps data and logs (default: ${DEFAULT-VALUE} in the source tree).")
  private Path folder = Path.of(".groundwork");

  Home home() {
    return Home.of(folder);
  }
}
