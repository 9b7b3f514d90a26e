package io.groundwork.benchmark;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  String limit() {
    var used = cores.values().stream().mapToDouble(Double::doubleValue).sum();
    var top =
        cores.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(4)
            .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    var detail = String.format(Locale.ROOT, "%.2f of %d cores: %s", used, machine, top);
    if (used / machine >= BUSY) {
      return "CPU, " + detail;
    }
    return waiting >= SLOW_DISK
        ? String.format(Locale.ROOT, "disk, %.0f %% waiting; %s", waiting * 100, detail)
        : "waiting on each other, " + detail;
  }
}
