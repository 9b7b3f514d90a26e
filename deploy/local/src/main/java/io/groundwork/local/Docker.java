package io.groundwork.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Docker's own command, whose way to its daemon is the user's. */
final class Docker {

  private Docker() {}

  /**
   * What it prints, on both outputs.
   *
   * @throws Problem when there is no Docker or it fails
   */
  static String run(String... arguments) {
    var command = Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Problem("docker %s: %s".formatted(arguments[0], output.strip()));
      }
      return output;
    } catch (IOException e) {
      throw new Problem("There is no docker command here", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while asking Docker", e);
    }
  }

  static String run(List<String> command, List<String> ids) {
    return run(Stream.concat(command.stream(), ids.stream()).toArray(String[]::new));
  }
}
