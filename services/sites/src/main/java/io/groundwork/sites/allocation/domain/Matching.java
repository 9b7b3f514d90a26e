package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.Match.Miss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks plots: fewest misses first, then least land to spare, then by name. */
public final class Matching {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.<Match>comparingInt(match -> match.misses().size())
          .thenComparing(match -> match.spareHectares().abs())
          .thenComparing(Match::name)
          .thenComparing(Match::plotId);

  private Matching() {}

  public static List<Match> rank(Project project, List<Candidate> candidates) {
    return candidates.stream().map(plot -> match(project, plot)).sorted(BEST_FIRST).toList();
  }

  private static Match match(Project project, Candidate plot) {
    var misses = new ArrayList<Miss>();
    missLand(misses, project.needs(), plot);
    missUtilities(misses, project.needs().utilities(), plot);
    missPlace(misses, project, plot);
    return new Match(
        plot.plotId(),
        plot.name(),
        plot.territoryId(),
        misses.isEmpty(),
        plot.areaHectares().subtract(project.needs().areaHectares()),
        List.copyOf(misses));
  }

  private static void missLand(List<Miss> misses, Needs needs, Candidate plot) {
    if (!plot.status().equals("FREE") && !plot.own()) {
      misses.add(new Miss("AVAILABLE", "is " + plot.status() + " for another project"));
    }
    missAmount(misses, "AREA", "ha", needs.areaHectares(), plot.areaHectares());
    if (needs.labourJobs() > plot.labourJobs()) {
      misses.add(
          new Miss(
              "LABOUR",
              "has labour for %d of %d jobs".formatted(plot.labourJobs(), needs.labourJobs())));
    }
    var earliest = needs.earliestOn();
    if (earliest != null && plot.availableFrom().isAfter(earliest)) {
      misses.add(new Miss("DATE", "is available from %s".formatted(plot.availableFrom())));
    }
  }

  private static void missUtilities(List<Miss> misses, Utilities needs, Candidate plot) {
    var own = plot.onPlot();
    var left = plot.sharedLeft();
    missAmount(misses, "POWER", "kW", needs.powerKw(), own.powerKw().add(left.powerKw()));
    missAmount(
        misses, "GAS", "m3/h", needs.gasM3PerHour(), own.gasM3PerHour().add(left.gasM3PerHour()));
    missAmount(
        misses,
        "WATER",
        "m3/day",
        needs.waterM3PerDay(),
        own.waterM3PerDay().add(left.waterM3PerDay()));
    if (needs.roadAccess() && !own.roadAccess() && !plot.shared().roadAccess()) {
      misses.add(new Miss("ROAD", "has no access by road"));
    }
    if (needs.railAccess() && !own.railAccess() && !plot.shared().railAccess()) {
      misses.add(new Miss("RAIL", "has no access by rail"));
    }
  }

  private static void missPlace(List<Miss> misses, Project project, Candidate plot) {
    var regime = project.regime();
    if (regime != null && !regime.equals(plot.regime())) {
      misses.add(new Miss("REGIME", "lies under %s, not %s".formatted(plot.regime(), regime)));
    }
  }

  private static void missAmount(
      List<Miss> misses, String need, String unit, BigDecimal wanted, BigDecimal has) {
    if (wanted.compareTo(has) > 0) {
      misses.add(
          new Miss(
              need,
              "has %s of %s %s".formatted(has.toPlainString(), wanted.toPlainString(), unit)));
    }
  }
}
