package io.groundwork.benchmark;

/**
 * What is measured, and what it has to reach.
 *
 * @param unit of the measured value; empty for a quotient
 * @param higherIsBetter whether floor and goal are to be exceeded or kept below
 */
record Ratio(
    String id, String what, String unit, double floor, double goal, boolean higherIsBetter) {

  static final Ratio R1 =
      new Ratio("R1", "accepted commands/s ÷ pgbench of the same statements", "", 0.25, 0.5, true);
  static final Ratio R2 =
      new Ratio(
          "R2", "relay's drain, rows/s ÷ producer-perf-test, transactional", "", 0.1, 0.25, true);
  static final Ratio R3 =
      new Ratio(
          "R3", "age of the oldest outbox row, p99 at 80 % of R1's rate", "ms", 250, 50, false);
  static final Ratio R4_MEDIAN =
      new Ratio(
          "R4", "POST sent to event at a live-feed client, p50 at 10 %", "ms", 100, 12, false);
  static final Ratio R4_TAIL =
      new Ratio(
          "R4", "POST sent to event at a live-feed client, p99 at 10 %", "ms", 500, 40, false);
  static final Ratio R5 =
      new Ratio(
          "R5", "rebuild, events/s ÷ consumer-perf-test, read_committed", "", 0.05, 0.15, true);
  static final Ratio R6_WRITE =
      new Ratio(
          "R6", "our serializer, ns/op ÷ raw writer into a reused encoder", "", 1.5, 1.1, false);
  static final Ratio R6_READ =
      new Ratio("R6", "our deserializer, ns/op ÷ raw reader, all reused", "", 1.5, 1.1, false);
  static final Ratio R7 =
      new Ratio("R7", "authenticated GET/s ÷ hello world on the same Boot", "", 0.25, 0.45, true);

  enum Verdict {
    GOAL,
    FLOOR,
    BELOW,
    /** Measured under another load than the ratio speaks of. */
    VOID
  }

  Verdict judge(double measured) {
    if (reaches(measured, goal)) {
      return Verdict.GOAL;
    }
    return reaches(measured, floor) ? Verdict.FLOOR : Verdict.BELOW;
  }

  private boolean reaches(double measured, double limit) {
    return higherIsBetter ? measured >= limit : measured <= limit;
  }
}
