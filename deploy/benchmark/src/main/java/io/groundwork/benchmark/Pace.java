package io.groundwork.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A rate that a load is to keep to while something else is measured, and what came of it. */
final class Pace {

  private static final double SHARE = 0.95;

  private final double asked;
  private final List<Double> reached = new ArrayList<>();

  /** In requests per second. */
  Pace(double asked) {
    this.asked = asked;
  }

  /** One run. */
  void run(Load load, Duration time) {
    reached.add(load.paced(time, asked));
  }

  double last() {
    return reached.getLast();
  }

  /** Of a value measured during these runs: it says nothing good if one of them was too slow. */
  Result judge(Result result) {
    var slowest = Collections.min(reached);
    var note =
        "asked for %.0f commands/s, reached %.0f in the slowest run".formatted(asked, slowest);
    return slowest >= SHARE * asked
        ? result.noting(note)
        : result.unsettled(note + ", which is too slow: the value does not count");
  }
}
