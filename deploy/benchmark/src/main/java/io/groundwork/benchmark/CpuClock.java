package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU times of this program's processes and of the machine, as Linux counts them. */
final class CpuClock {

  private static final double TICKS = 100;

  /** Seconds of CPU since the start of each process or of the machine. */
  private record Reading(
      long nanos, Map<String, Double> processes, double busy, double waiting, double total) {}

  private final Map<Long, String> services;
  private final Reading start;

  private CpuClock(Map<Long, String> services) {
    this.services = services;
    this.start = read();
  }

  /** Starts counting; services go by process id. */
  static CpuClock start(Map<Long, String> services) {
    return new CpuClock(services);
  }

  Usage stop() {
    var end = read();
    var seconds = (end.nanos() - start.nanos()) / 1e9;
    var cores = new TreeMap<String, Double>();
    end.processes()
        .forEach(
            (name, used) ->
                cores.put(
                    name, Math.max(0, used - start.processes().getOrDefault(name, 0.0)) / seconds));
    cores.values().removeIf(used -> used < 0.005);
    var ours = cores.values().stream().mapToDouble(Double::doubleValue).sum();
    var busy = (end.busy() - start.busy()) / seconds;
    cores.put("others", Math.max(0, busy - ours));
    var waiting = (end.waiting() - start.waiting()) / (end.total() - start.total());
    return new Usage(cores, waiting, Runtime.getRuntime().availableProcessors());
  }

  private Reading read() {
    var processes = new TreeMap<String, Double>();
    var self = ProcessHandle.current();
    var own = stat(self.pid());
    processes.put("client", seconds(own, 13));
    processes.put("tool", seconds(own, 15)); // children that have ended, pgbench say
    self.descendants()
        .forEach(
            child -> {
              var stat = stat(child.pid());
              var used = stat.length == 0 ? 0 : seconds(stat, 13) + seconds(stat, 15);
              processes.merge(name(child), used, Double::sum);
            });
    var machine = line(Path.of("/proc/stat")).trim().split("\\s+");
    double total = 0;
    for (var i = 1; i <= 8 && i < machine.length; i++) {
      total += Double.parseDouble(machine[i]) / TICKS;
    }
    var idle = Double.parseDouble(machine[4]) / TICKS;
    var waiting = Double.parseDouble(machine[5]) / TICKS;
    return new Reading(System.nanoTime(), processes, total - idle - waiting, waiting, total);
  }

  private String name(ProcessHandle process) {
    var known = services.get(process.pid());
    if (known != null) {
      return known;
    }
    var command = line(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    for (var name : new String[] {"kafka.Kafka", "postgres", "registry", "pgbench", "hello.jar"}) {
      if (command.contains(name)) {
        return name.replace("kafka.Kafka", "kafka").replace(".jar", "");
      }
    }
    return command.contains("kafka-tools") ? "kafka tool" : "launcher";
  }

  /** User and system time, from the field on. */
  private static double seconds(String[] stat, int field) {
    return (Double.parseDouble(stat[field]) + Double.parseDouble(stat[field + 1])) / TICKS;
  }

  /** Fields of proc(5), counted from 0; empty for a process that has ended. */
  private static String[] stat(long pid) {
    var line = line(Path.of("/proc", Long.toString(pid), "stat"));
    return line.isEmpty() ? new String[0] : line.replaceFirst("\\(.*\\)", "name").split(" ");
  }

  private static String line(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException _) {
      return "";
    }
  }
}
