package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own measuring tool, on tables like those of projects in a database beside it, with
 * rows of the same size.
 */
final class Pgbench {

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private final Installation system;
  private final Sample sample;
  private final Path program = find();

  private Pgbench(Installation system, Sample sample) {
    this.system = system;
    this.sample = sample;
  }

  /** Makes its database. */
  static Pgbench prepare(Installation system, Sample sample) {
    var pgbench = new Pgbench(system, sample);
    PgbenchTables.make(system);
    return pgbench;
  }

  /** Transactions a second, while a deleter empties the outbox as a relay does. */
  double run(int clients, Duration time) {
    var script = system.file("pgbench.sql");
    try (var _ = OutboxDeleter.start(system, PgbenchTables.DATABASE)) {
      Files.writeString(script, PgbenchTables.resource("pgbench.sql"));
      var said =
          ChildProcess.run(
              "pgbench",
              command(clients, time, script),
              Map.of("PGPASSWORD", Installation.ACCOUNT),
              system.file("pgbench.log"));
      return tps(said);
    } catch (IOException e) {
      throw new Failure("Cannot write " + script, e);
    }
  }

  private List<String> command(int clients, Duration time, Path script) {
    var address =
        system.jdbcUrl(PgbenchTables.DATABASE).replaceFirst("jdbc:postgresql://", "").split("[:/]");
    var threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
    return List.of(
        program.toString(),
        "--host=" + address[0],
        "--port=" + address[1],
        "--username=" + Installation.ACCOUNT,
        "--no-vacuum",
        "--protocol=prepared",
        "--client=" + clients,
        "--jobs=" + threads,
        "--time=" + time.toSeconds(),
        "--file=" + script,
        "--define=streams=" + Projects.COUNT,
        "--define=type=" + sample.type(),
        "--define=body=" + sample.body(),
        "--define=payload=\\x" + sample.payload(),
        "--define=headers=" + sample.headers(),
        "--define=answer=\\x" + sample.answer(),
        PgbenchTables.DATABASE);
  }

  static double tps(String said) {
    var found = TPS.matcher(said);
    if (!found.find()) {
      throw new Failure("pgbench tells no tps: " + said);
    }
    return Double.parseDouble(found.group(1));
  }

  private static Path find() {
    var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    return Stream.concat(path, Stream.of(Path.of("/usr/local/pgsql/bin")))
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "R1 needs pgbench, which is not in the PATH: install PostgreSQL's client"
                        + " programs (Debian: apt-get install postgresql-contrib)"));
  }
}
