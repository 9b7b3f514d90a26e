package io.groundwork.portal.insight;

import io.groundwork.portal.insight.InsightApi.Bottleneck;
import io.groundwork.portal.insight.InsightApi.Deadline;
import io.groundwork.portal.insight.InsightApi.Deadlines;
import io.groundwork.portal.insight.InsightApi.Jobs;
import io.groundwork.portal.insight.InsightApi.Month;
import io.groundwork.portal.insight.InsightApi.Step;
import io.groundwork.portal.insight.InsightApi.TimeInStage;
import io.groundwork.portal.service.Part;
import java.util.ArrayList;
import java.util.List;

/** All answers of the page, asked at once. */
record Insight(
    Part<List<Step>> funnel,
    Part<List<TimeInStage>> durations,
    Part<List<Bottleneck>> bottlenecks,
    Part<List<Month>> capital,
    Part<List<Jobs>> jobs,
    Part<Deadlines> deadlines) {

  private static final int MOST = 200;
  private static final int PAGES = 10;

  static Insight read(InsightApi monitoring, InsightFilter filter, int deadlines) {
    var all = filter.parameters();
    var funnel = Part.later(() -> monitoring.funnel(all));
    var durations = Part.later(() -> monitoring.durations(all));
    var bottlenecks = Part.later(() -> monitoring.bottlenecks(all));
    var capital = Part.later(() -> monitoring.capital(all));
    var jobs = Part.later(() -> monitoring.jobs(all));
    var ends = Part.later(() -> monitoring.deadlines(filter.projects(), deadlines, null));
    return new Insight(
        funnel.get(), durations.get(), bottlenecks.get(), capital.get(), jobs.get(), ends.get());
  }

  /** For a file: the deadlines of page after page, up to what anybody reads. */
  static List<Deadline> deadlines(InsightApi monitoring, InsightFilter filter) {
    var all = new ArrayList<Deadline>();
    var page = monitoring.deadlines(filter.projects(), MOST, null);
    all.addAll(page.items());
    for (var read = 1; page.next() != null && read < PAGES; read++) {
      page = monitoring.deadlines(filter.projects(), MOST, page.next());
      all.addAll(page.items());
    }
    return all;
  }
}
