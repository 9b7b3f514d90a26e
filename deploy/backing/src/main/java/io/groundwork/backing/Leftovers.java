package io.groundwork.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Servers of a run that ended without closing. A process counts as ours only when its start time is
 * the recorded one, so that a number given out again harms nobody.
 */
final class Leftovers {

  private Leftovers() {}

  static void record(DataDirectory data, String server, Process process) throws IOException {
    var started = process.info().startInstant().orElse(Instant.EPOCH);
    Files.writeString(file(data, server), process.pid() + " " + started);
  }

  static void end(DataDirectory data, String server) {
    recorded(file(data, server)).ifPresent(ServerProcess::kill);
  }

  private static Optional<ProcessHandle> recorded(Path file) {
    try {
      var parts = Files.readString(file).split(" ");
      var started = Instant.parse(parts[1]);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(process -> process.info().startInstant().filter(started::equals).isPresent());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Path file(DataDirectory data, String server) {
    return data.path().resolve(server + ".pid");
  }
}
