package io.groundwork.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Command lines around a server's own. */
final class Commands {

  private Commands() {}

  /** Out of the terminal's process group, so that Ctrl-C reaches us first and we stop in order. */
  static List<String> ownSession(List<String> command) {
    return isInstalled("setsid") ? prefixed(List.of("setsid"), command) : command;
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
   */
  static List<String> notAsRoot(List<String> command) {
    return isRoot() ? prefixed(List.of("unshare", "--user"), command) : command;
  }

  static void signal(String signal, long pid) {
    run(List.of("sh", "-c", "kill -%s %d".formatted(signal, pid)));
  }

  /** Runs to its end and returns the output; a failure carries it. */
  static String run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new BackingException(
            "'%s' failed: %s".formatted(String.join(" ", command), output.strip()));
      }
      return output;
    } catch (IOException e) {
      throw new BackingException("Cannot run %s: %s".formatted(command.getFirst(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackingException("Interrupted while running " + command.getFirst(), e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean isInstalled(String program) {
    var path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static List<String> prefixed(List<String> prefix, List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }
}
