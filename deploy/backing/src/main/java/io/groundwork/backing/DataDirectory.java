package io.groundwork.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The servers' data and logs, held by one process at a time. A temporary one goes at close. */
final class DataDirectory implements AutoCloseable {

  private static final long NEEDED_BYTES = 1L << 30;

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private DataDirectory(Path path, boolean temporary) throws IOException {
    this.path = path;
    this.temporary = temporary;
    Files.createDirectories(path.resolve("logs"));
    Files.createDirectories(path.resolve("tmp"));
    requireSpace(path);
    this.lock = lock(path);
  }

  static DataDirectory at(Path path) {
    try {
      return new DataDirectory(path.toAbsolutePath().normalize(), false);
    } catch (IOException e) {
      throw new BackingException("Cannot use the data directory %s: %s".formatted(path, e), e);
    }
  }

  static DataDirectory temporary() {
    try {
      return new DataDirectory(Files.createTempDirectory("groundwork-backing-"), true);
    } catch (IOException e) {
      throw new BackingException("Cannot make a temporary data directory: " + e, e);
    }
  }

  Path path() {
    return path;
  }

  boolean isTemporary() {
    return temporary;
  }

  Path of(String server) {
    return path.resolve(server);
  }

  Path log(String server) {
    return path.resolve("logs").resolve(server + ".log");
  }

  /** What a server would leave in the machine's folder for temporary files. */
  Path tmp() {
    return path.resolve("tmp");
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (temporary) {
        delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // this very process holds it
    }
    channel.close();
    throw new BackingException(
        "Another Groundwork runs on %s. Stop it, or choose another data directory."
            .formatted(path));
  }

  private static void requireSpace(Path path) throws IOException {
    long usable = Files.getFileStore(path).getUsableSpace();
    if (usable < NEEDED_BYTES) {
      throw new BackingException(
          "Only %d MB are free on the disk of %s, and 1,024 MB are needed. Free some, or choose a data directory on another disk."
              .formatted(usable >> 20, path));
    }
  }
}
