package io.groundwork.benchmark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured ratio.
 *
 * @param cpu cores used on average while ours was measured, by process
 * @param limit what kept ours from being faster, as far as CPU times tell
 */
record Result(
    Ratio ratio,
    double measured,
    Ratio.Verdict verdict,
    Side ours,
    @Nullable Side reference,
    Map<String, Double> cpu,
    String limit,
    List<String> notes) {

  /**
   * One side's figures.
   *
   * @param median of the runs, in the unit
   */
  record Side(String unit, double median, List<Double> runs) {

    static Side of(String unit, List<Double> runs) {
      return new Side(unit, Statistics.median(runs), List.copyOf(runs));
    }
  }

  /** The quotient of both sides' medians. */
  static Result quotient(Ratio ratio, Side ours, Side reference, Usage usage, String... notes) {
    var measured = ours.median() / reference.median();
    return new Result(
        ratio,
        measured,
        ratio.judge(measured),
        ours,
        reference,
        usage.cores(),
        usage.limit(),
        List.of(notes));
  }

  /** A value that is judged by itself. */
  static Result absolute(Ratio ratio, Side ours, Usage usage, String... notes) {
    return new Result(
        ratio,
        ours.median(),
        ratio.judge(ours.median()),
        ours,
        null,
        usage.cores(),
        usage.limit(),
        List.of(notes));
  }
}
