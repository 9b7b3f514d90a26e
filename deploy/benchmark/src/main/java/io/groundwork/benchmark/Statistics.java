package io.groundwork.benchmark;

import java.util.Arrays;
import java.util.List;

/** Of measured values. */
final class Statistics {

  private Statistics() {}

  static double median(List<Double> values) {
    return percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
  }

  /**
   * The smallest value that so many per cent of all do not exceed; the median of two is their mean.
   */
  static double percentile(double[] values, double percent) {
    if (values.length == 0) {
      throw new Failure("Nothing was measured");
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    if (percent == 50 && sorted.length % 2 == 0) {
      return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
    var rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
