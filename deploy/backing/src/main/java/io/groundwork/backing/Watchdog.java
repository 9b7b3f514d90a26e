package io.groundwork.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A shell that outlives this JVM by a moment: when its standard input ends, however this JVM ended,
 * it kills the servers it was told of and removes a temporary data directory. Plain POSIX, so it
 * needs neither prctl nor a privilege, and unlike a parent-death signal it is not bound to a
 * thread.
 */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      while read -r action pid; do
        case $action in
          watch) pids="$pids $pid" ;;
          forget) rest=; for each in $pids; do [ "$each" = "$pid" ] || rest="$rest $each"; done; pids=$rest ;;
          done) exit 0 ;;
        esac
      done
      for each in $pids; do kill -KILL "$each"; done
      case $1 in */groundwork-backing-*) sleep 1; rm -rf "$1" ;; esac
      """;

  private final Process shell;
  private final OutputStream orders;

  Watchdog(DataDirectory data) {
    var temporary = data.isTemporary() ? data.path().toString() : "";
    try {
      shell =
          new ProcessBuilder(
                  Commands.ownSession(List.of("sh", "-c", SCRIPT, "watchdog", temporary)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new BackingException("Cannot start a POSIX shell (sh): " + e.getMessage(), e);
    }
    orders = shell.getOutputStream();
  }

  void watch(Process process) {
    order("watch " + process.pid());
    process.onExit().thenRun(() -> order("forget " + process.pid()));
  }

  @Override
  public void close() {
    order("done");
    shell.onExit().join();
  }

  private synchronized void order(String text) {
    try {
      orders.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
      orders.flush();
    } catch (IOException _) {
      // It is gone already: at close, when the last process has been forgotten.
    }
  }
}
