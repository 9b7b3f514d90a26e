package io.groundwork.benchmark;

import io.groundwork.benchmark.Ratio.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One measured ratio.
 *
 * @param beside ours under other circumstances, to be known and not judged
 * @param limit what kept ours from being faster, as far as CPU times tell
 */
record Result(
    Ratio ratio,
    double measured,
    Verdict verdict,
    Side ours,
    @Nullable Side reference,
    @Nullable Beside beside,
    String limit,
    List<String> notes) {

  /**
   * One side's figures.
   *
   * @param median of the runs, in the unit
   * @param usage of the runs on average
   */
  record Side(String unit, double median, List<Double> runs, Usage usage) {

    static Side of(String unit, List<Double> runs, Usage usage) {
      return new Side(unit, Statistics.median(runs), List.copyOf(runs), usage);
    }
  }

  /** One more side, and what it is. */
  record Beside(String what, Side side) {}

  /** The quotient of both sides' medians. */
  static Result quotient(Ratio ratio, Side ours, Side reference, String... notes) {
    var measured = ours.median() / reference.median();
    var limit = ours.usage().limit();
    return new Result(
        ratio, measured, ratio.judge(measured), ours, reference, null, limit, List.of(notes));
  }

  /** A value that is judged by itself. */
  static Result absolute(Ratio ratio, Side ours, String... notes) {
    var limit = ours.usage().limit();
    var verdict = ratio.judge(ours.median());
    return new Result(ratio, ours.median(), verdict, ours, null, null, limit, List.of(notes));
  }

  Result noting(String note) {
    var all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Result(ratio, measured, verdict, ours, reference, beside, limit, all);
  }

  Result beside(String what, Side side) {
    var more = new Beside(what, side);
    return new Result(ratio, measured, verdict, ours, reference, more, limit, notes);
  }

  /** Passed under an easier load it is not passed; what failed even so stays failed. */
  Result unsettled(String why) {
    var settled = verdict == Verdict.BELOW ? verdict : Verdict.VOID;
    return new Result(ratio, measured, settled, ours, reference, beside, limit, notes).noting(why);
  }
}
