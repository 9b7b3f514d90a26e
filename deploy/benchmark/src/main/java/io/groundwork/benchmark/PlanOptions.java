package io.groundwork.benchmark;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is measured, for how long, with how many clients. */
final class PlanOptions {

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "R1,R6",
      description = "Measures these only (default: R1 to R7).")
  private List<String> only = List.of();

  @Option(names = "--quick", description = "Shorter and with less data: rough figures in minutes.")
  private boolean quick;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "8",
      description = "Connections that send at once (default: ${DEFAULT-VALUE}).")
  private int clients = 8;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli injects the spec
  PlanOptions() {}

  Plan plan() {
    if (clients < 1 || clients > 100) {
      throw new ParameterException(spec.commandLine(), "--clients takes 1 to 100");
    }
    return Plan.of(quick, clients);
  }

  /** Ids of ratios; none means all. */
  List<String> asked() {
    var ids = only.stream().map(id -> id.strip().toUpperCase(Locale.ROOT)).toList();
    for (var id : ids) {
      if (!Measurements.ids().contains(id)) {
        throw new ParameterException(
            spec.commandLine(), "--only knows " + Measurements.ids() + ", not " + id);
      }
    }
    return ids;
  }
}
