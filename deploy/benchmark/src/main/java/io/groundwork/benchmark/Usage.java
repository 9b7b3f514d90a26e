package io.groundwork.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CPU time of an interval.
 *
 * @param cores used on average, by process; "others" is what no process of ours used
 * @param waiting share of the machine that waited for the disk, 0..1
 * @param machine number of cores
 */
record Usage(Map<String, Double> cores, double waiting, int machine) {

  private static final double BUSY = 0.85;
  private static final double SLOW_DISK = 0.1;

  /** Of intervals of like length; a process that was not in one of them used nothing there. */
  static Usage mean(List<Usage> usages) {
    var cores = new TreeMap<String, Double>();
    for (var usage : usages) {
      usage.cores().forEach((name, used) -> cores.merge(name, used / usages.size(), Double::sum));
    }
    var waiting = usages.stream().mapToDouble(Usage::waiting).average().orElse(0);
    return new Usage(cores, waiting, Runtime.getRuntime().availableProcessors());
  }

  /** Every process. */
  String words() {
    return words(cores.entrySet().stream());
  }

  String limit() {
    var used = cores.values().stream().mapToDouble(Double::doubleValue).sum();
    var top =
        cores.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(4);
    var detail = String.format(Locale.ROOT, "%.2f of %d cores: %s", used, machine, words(top));
    if (used / machine >= BUSY) {
      return "CPU, " + detail;
    }
    return waiting >= SLOW_DISK
        ? String.format(Locale.ROOT, "disk, %.0f %% waiting; %s", waiting * 100, detail)
        : "waiting on each other, " + detail;
  }

  private static String words(Stream<Map.Entry<String, Double>> cores) {
    return cores
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
