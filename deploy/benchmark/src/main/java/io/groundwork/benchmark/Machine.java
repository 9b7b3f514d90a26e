package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on. */
final class Machine {

  private Machine() {}

  /** Cores, memory, JDK, system and versions, in words. */
  static Map<String, String> describe() {
    var words = new LinkedHashMap<String, String>();
    words.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    words.put("processor", field("/proc/cpuinfo", "model name"));
    words.put("memory", field("/proc/meminfo", "MemTotal"));
    words.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    words.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
    words.put("sharing", "clients, services and servers share the cores");
    return words;
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
