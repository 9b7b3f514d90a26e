package io.groundwork.portal.insight;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.sheet.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The subjects in the order of the page, and their tables for files. */
@Component
class Sections {

  private final StageTables stages;
  private final SumTables sums;

  Sections(Formats formats, PortalSettings settings) {
    var columns = new Columns(formats);
    this.stages = new StageTables(columns);
    this.sums = new SumTables(columns, settings.zone());
  }

  List<Section> of(Insight insight) {
    return List.of(
        Section.of(
            "funnel",
            insight.funnel(),
            Bars::funnel,
            List.of(stages::funnel, stages::funnelByCohort)),
        Section.of(
            "durations",
            insight.durations(),
            Bars::durations,
            List.of(stages::durations, stages::durationsByCohort)),
        Section.of(
            "bottlenecks", insight.bottlenecks(), Bars::bottlenecks, List.of(sums::bottlenecks)),
        Section.ofMonths("capital", insight.capital(), sums::capital),
        Section.of("jobs", insight.jobs(), Bars::jobs, List.of(sums::jobs)));
  }

  /** All or nothing: a file with a part missing would be read as if there were none. */
  List<Table> tables(Insight insight, List<InsightApi.Deadline> deadlines) {
    var sections = of(insight);
    sections.forEach(section -> section.part().orThrow());
    return Stream.concat(
            sections.stream().flatMap(section -> section.tables().stream()),
            Stream.of(sums.deadlines(deadlines)))
        .toList();
  }
}
