package io.groundwork.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL, over TCP on loopback only, with a password. */
public final class PostgresServer extends BackingServer implements DatabaseServer {

  /** What every PostgreSQL of ours is set to. */
  public static final List<String> SETTINGS =
      List.of("max_connections=300", "shared_buffers=128MB", "timezone=UTC");

  private static final Pattern CRASH =
      Pattern.compile("\\(PID \\d+\\) was terminated by signal|Failed process was running");

  PostgresServer(int port, Surroundings surroundings) {
    super("postgres", port, surroundings);
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  /**
   * What the log of this run says of its own processes that ended by a signal, and of the
   * statements they were at; empty when none did.
   */
  public List<String> crashes() {
    return log().lines().stream().filter(line -> CRASH.matcher(line).find()).toList();
  }

  @Override
  void prepare() {
    PostgresArchive.unpackOnce(surroundings().files());
    try {
      if (Files.exists(data().resolve("PG_VERSION"))) {
        // What wrote it has ended, or the directory's lock would not be ours.
        Files.deleteIfExists(data().resolve("postmaster.pid"));
      } else {
        initialise();
      }
    } catch (IOException e) {
      throw new BackingException("Cannot prepare " + data(), e);
    }
  }

  @Override
  List<String> command() {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(program("postgres"), "-D", data().toString(), "-p", Integer.toString(port())));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return Commands.notAsRoot(command);
  }

  @Override
  Map<String, String> environment() {
    return Map.of("LC_ALL", "C.UTF-8");
  }

  @Override
  boolean isReady() {
    return Ports.answers(port()) && answers();
  }

  @Override
  String stopSignal() {
    return "INT";
  }

  /**
   * In a directory of its own that is renamed, so that an interrupted one is not taken for whole.
   */
  private void initialise() throws IOException {
    var unfinished = data().resolveSibling("postgres.unfinished");
    if (Files.exists(unfinished)) {
      DataDirectory.delete(unfinished);
    }
    Path password = Files.writeString(data().resolveSibling("postgres.password"), PASSWORD);
    Commands.run(
        Commands.notAsRoot(
            List.of(
                program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync")));
    Files.delete(password);
    Files.move(unfinished, data());
  }

  private String program(String name) {
    return surroundings().files().postgres().resolve("bin").resolve(name).toString();
  }
}
