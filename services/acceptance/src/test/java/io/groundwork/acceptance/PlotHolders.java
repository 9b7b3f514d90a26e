package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A plot is promised to one project at a time, by an offer, hold or lease, and every hold or lease
 * is of a plot taken.
 */
final class PlotHolders implements Promise {

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    var holders = new HashMap<String, String>();
    var taken = new HashMap<String, Integer>();
    for (var event : log) {
      if (event.is("PlotTaken", "PlotOffered", "PlotFreed")) {
        follow(event, holders, findings);
      }
      switch (event.name()) {
        case "PlotTaken" ->
            taken.merge(event.key() + " by " + event.text("projectId"), 1, Integer::sum);
        case "HoldPlaced", "LeaseSigned" ->
            taken.merge(event.text("plotId") + " by " + event.key(), -1, Integer::sum);
        default -> {}
      }
    }
    taken.forEach(
        (promise, difference) -> {
          if (difference != 0) {
            findings.add(
                "plot %s: taken %+d times more than promised".formatted(promise, difference));
          }
        });
    return findings;
  }

  private static void follow(
      Published event, HashMap<String, String> holders, List<String> findings) {
    var project = event.text("projectId");
    var holder = holders.get(event.key());
    if (event.is("PlotTaken", "PlotOffered")) {
      if (holder != null && !holder.equals(project)) {
        findings.add("%s by %s while %s has it".formatted(event, project, holder));
      }
      holders.put(event.key(), project);
    } else {
      if (!project.equals(holder)) {
        findings.add("%s from %s while %s has it".formatted(event, project, holder));
      }
      holders.remove(event.key());
    }
  }
}
