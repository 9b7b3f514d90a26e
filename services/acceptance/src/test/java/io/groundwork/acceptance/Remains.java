package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an ended project still has, and what was undone in the wrong order. */
final class Remains {

  private static final List<String> ORDER =
      List.of(
          "ProjectCancelled",
          "DisbursementsStopped",
          "TrancheCancelled",
          "TranchesCancelled",
          "PlanCancelled",
          "LeaseEnded",
          "AllocationClosed",
          "ResidencyEnded",
          "ReliefLapsed",
          "ReliefsClosed");

  private Remains() {}

  /**
   * Sentences about what is left.
   *
   * @param about every event of the project, of all services
   */
  static List<String> of(List<Published> about) {
    var findings = new ArrayList<String>();
    left(about, "trancheId", "TranchePlanned", "TrancheCancelled", "DisbursementPaid")
        .forEach(
            tranche -> findings.add("tranche %s is neither paid nor cancelled".formatted(tranche)));
    left(about, "relief", "ReliefStarted", "ReliefLapsed")
        .forEach(relief -> findings.add("relief %s still runs".formatted(relief)));
    left(about, "plotId", "HoldPlaced", "HoldExpired", "HoldReleased", "LeaseEnded")
        .forEach(plot -> findings.add("plot %s is still promised".formatted(plot)));
    var undone = about.stream().filter(event -> ORDER.contains(event.name())).toList();
    for (var earlier : undone) {
      undone.stream()
          .filter(later -> ORDER.indexOf(later.name()) > ORDER.indexOf(earlier.name()))
          .filter(later -> isBefore(later, earlier))
          .forEach(later -> findings.add("%s comes before %s".formatted(later, earlier)));
    }
    return findings;
  }

  /**
   * Within a topic by number, between services by time, since each step waits for the one before.
   */
  private static boolean isBefore(Published one, Published other) {
    return one.stream().equals(other.stream())
        ? one.sequence() < other.sequence()
        : one.time() < other.time();
  }

  private static Set<String> left(
      List<Published> about, String field, String begins, String... ends) {
    var left = new LinkedHashSet<String>();
    for (var event : about) {
      if (event.is(begins)) {
        left.add(event.text(field));
      } else if (event.is(ends)) {
        Stream.of(event.text(field)).forEach(left::remove);
      }
    }
    return left;
  }
}
