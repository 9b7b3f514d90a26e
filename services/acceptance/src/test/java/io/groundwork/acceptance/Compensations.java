package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a cancelled project holds is undone step by step, each step by the fact that names it. */
final class Compensations implements Promise {

  private static final List<String> STEPS =
      List.of(
          "DISBURSEMENTS_STOPPED",
          "TRANCHES_CANCELLED",
          "SITE_RELEASED",
          "RESIDENCY_ENDED",
          "RELIEFS_LAPSED");

  private static final Map<String, String> FACTS =
      Map.of(
          "DISBURSEMENTS_STOPPED", "DisbursementsStopped",
          "TRANCHES_CANCELLED", "TranchesCancelled",
          "SITE_RELEASED", "AllocationClosed",
          "RESIDENCY_ENDED", "ResidencyEnded",
          "RELIEFS_LAPSED", "ReliefsClosed");

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    for (var ofProject : Topic.of(log, Topics.PROJECT).values()) {
      ofProject.stream()
          .filter(event -> event.is("ProjectCancelled"))
          .findFirst()
          .ifPresent(cancelled -> findings.addAll(wrong(cancelled, ofProject, log)));
    }
    return findings;
  }

  private static List<String> wrong(
      Published cancelled, List<Published> ofProject, List<Published> log) {
    var findings = new ArrayList<String>();
    var about = log.stream().filter(event -> event.key().equals(cancelled.key())).toList();
    var expected = cancelled.texts("steps");
    var done = ofProject.stream().filter(event -> event.is("CompensationDone")).toList();
    var steps = done.stream().map(event -> event.text("step")).toList();
    if (!expected.equals(prescribed(about)) || !steps.equals(expected)) {
      findings.add("%s asks for %s and sees %s".formatted(cancelled, expected, steps));
    }
    if (!ofProject.getLast().is("CancellationSettled")) {
      findings.add(ofProject.getLast() + " comes last, and nothing is settled");
    }
    done.stream()
        .filter(step -> about.stream().noneMatch(fact -> isCause(fact, step)))
        .forEach(step -> findings.add("%s has no cause".formatted(step)));
    findings.addAll(Remains.of(about));
    return findings;
  }

  private static boolean isCause(Published fact, Published step) {
    return fact.id().equals(step.text("causeId"))
        && fact.is(FACTS.getOrDefault(step.text("step"), ""));
  }

  /** The steps that concern what the project ever had. */
  private static List<String> prescribed(List<Published> about) {
    var plot = about.stream().anyMatch(event -> event.is("AllocationOpened"));
    var residency = about.stream().anyMatch(event -> event.is("ResidencyOpened"));
    return STEPS.stream()
        .filter(step -> plot || !step.equals("SITE_RELEASED"))
        .filter(step -> residency || !step.startsWith("RE"))
        .toList();
  }
}
