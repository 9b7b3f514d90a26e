package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What it was measured on. */
final class Machine {

  private static final Pattern KAFKA = Pattern.compile("Kafka version: (\\S+)");

  private Machine() {}

  /** Cores, memory, system, and the versions of what runs, in words. */
  static Map<String, String> describe(Installation system) {
    var service = ServiceJvm.of(system.pid("projects"));
    var words = new LinkedHashMap<String, String>();
    words.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    words.put("processor", field("/proc/cpuinfo", "model name"));
    words.put("memory", field("/proc/meminfo", "MemTotal"));
    words.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    words.put("PostgreSQL", postgres(system));
    words.put("Kafka", kafka(system.file("servers/logs/kafka.log")));
    words.put("Spring Boot", service.springBoot());
    words.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
    words.put("JVM flags", service.words());
    words.put("sharing", "clients, services and servers share the cores");
    return words;
  }

  private static String postgres(Installation system) {
    try (var connection = system.connect("projects");
        var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW server_version")) {
      return row.next() ? row.getString(1) : "unknown";
    } catch (SQLException e) {
      throw new Failure("PostgreSQL does not tell its version", e);
    }
  }

  /** As the broker said at its last start; its protocol tells no version. */
  static String kafka(Path log) {
    try {
      return KAFKA
          .matcher(Files.readString(log))
          .results()
          .map(found -> found.group(1))
          .reduce((_, last) -> last)
          .orElse("unknown");
    } catch (IOException e) {
      throw new Failure("Cannot read " + log, e);
    }
  }

  private static String field(String file, String name) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("unknown");
    } catch (IOException _) {
      return "unknown";
    }
  }
}
