package io.groundwork.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own measuring tool, on tables like those of projects in a database beside it, with
 * rows of the same size.
 */
final class Pgbench {

  private static final String DATABASE = "pgbench";
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final List<String> TABLES = List.of("V0.1__journal.sql", "V0.2__idempotency.sql");
  private static final String STREAMS =
      """
      INSERT INTO journal_stream SELECT 'projects.project',
        '00000000-0000-4000-8000-' || lpad(n::text, 12, '0'), 0 FROM generate_series(1, %d) AS n
      """
          .formatted(Projects.COUNT);

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
    try (var connection = system.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new Failure("Cannot make the database of pgbench", e);
    }
    try (var connection = system.connect(DATABASE);
        var statement = connection.createStatement()) {
      for (var file : TABLES) {
        statement.execute(resource("/io/groundwork/platform/db/" + file));
      }
      statement.execute(STREAMS);
      return pgbench;
    } catch (SQLException e) {
      throw new Failure("Cannot make the tables of pgbench", e);
    }
  }

  /** Transactions a second, while a deleter empties the outbox as a relay does. */
  double run(int clients, Duration time) {
    var script = system.file("pgbench.sql");
    try (var _ = OutboxDeleter.start(system, DATABASE)) {
      Files.writeString(script, resource("pgbench.sql"));
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
    var address = system.jdbcUrl(DATABASE).replaceFirst("jdbc:postgresql://", "").split("[:/]");
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
        DATABASE);
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

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Pgbench.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read " + name, e);
    }
  }
}
