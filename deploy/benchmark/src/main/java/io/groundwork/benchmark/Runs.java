package io.groundwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What one side's runs came to, and the CPU time that they took. */
final class Runs {

  private final Bench bench;
  private final String unit;
  private final List<Double> values = new ArrayList<>();
  private final List<Usage> usages = new ArrayList<>();

  Runs(Bench bench, String unit) {
    this.bench = bench;
    this.unit = unit;
  }

  /** Runs once more; the value is in this side's unit. */
  void take(DoubleSupplier run) {
    var cpu = bench.cpu();
    var value = run.getAsDouble();
    add(value, cpu.stop());
  }

  void add(double value, Usage usage) {
    values.add(value);
    usages.add(usage);
  }

  double last() {
    return values.getLast();
  }

  Result.Side side() {
    return Result.Side.of(unit, values, Usage.mean(usages));
  }
}
