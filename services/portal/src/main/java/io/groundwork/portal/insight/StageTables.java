package io.groundwork.portal.insight;

import static io.groundwork.portal.insight.Columns.row;

import io.groundwork.portal.insight.InsightApi.Step;
import io.groundwork.portal.insight.InsightApi.TimeInStage;
import io.groundwork.portal.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far and how long, as tables: of all projects, and of each cohort against all. */
record StageTables(Columns columns) {

  private static final String STEP = "stage entered wentOn here ended back conversion";
  private static final String TIME = "stage left median p90 returned open openMedian longest";
  private static final String COHORT =
      "cohort stage left median medianOfAll medianMore p90 p90OfAll p90More";

  Table funnel(List<Step> steps) {
    return columns.table(
        "funnel", STEP, steps.stream().filter(it -> it.cohort() == null).map(this::step));
  }

  Table funnelByCohort(List<Step> steps) {
    return columns.table(
        "funnel-cohorts",
        "cohort " + STEP,
        steps.stream()
            .filter(it -> it.cohort() != null)
            .map(it -> Stream.concat(Stream.of(it.cohort()), step(it).stream()).toList()));
  }

  private List<@Nullable Object> step(Step it) {
    return row(
        columns.code("stage", it.stage()),
        it.entered(),
        it.wentOn(),
        it.here(),
        it.ended(),
        it.back(),
        it.percent());
  }

  Table durations(List<TimeInStage> times) {
    return columns.table(
        "durations",
        TIME,
        times.stream()
            .filter(it -> it.cohort() == null)
            .map(
                it ->
                    row(
                        columns.code("stage", it.stage()),
                        it.left(),
                        it.medianDays(),
                        it.p90Days(),
                        it.returned(),
                        it.open(),
                        it.openMedianDays(),
                        it.longestOpenDays())));
  }

  /** Each cohort against all projects. */
  Table durationsByCohort(List<TimeInStage> times) {
    return columns.table(
        "durations-cohorts",
        COHORT,
        times.stream()
            .filter(it -> it.cohort() != null)
            .map(it -> against(it, find(times, all -> isAllOf(all, it.stage())))));
  }

  private static boolean isAllOf(TimeInStage time, String stage) {
    return time.cohort() == null && time.stage().equals(stage);
  }

  private static @Nullable TimeInStage find(List<TimeInStage> times, Predicate<TimeInStage> which) {
    return times.stream().filter(which).findFirst().orElse(null);
  }

  private List<@Nullable Object> against(TimeInStage it, @Nullable TimeInStage all) {
    var median = all == null ? null : all.medianDays();
    var p90 = all == null ? null : all.p90Days();
    return row(
        it.cohort(),
        columns.code("stage", it.stage()),
        it.left(),
        it.medianDays(),
        median,
        more(it.medianDays(), median),
        it.p90Days(),
        p90,
        more(it.p90Days(), p90));
  }

  private static @Nullable BigDecimal more(@Nullable BigDecimal one, @Nullable BigDecimal all) {
    return one == null || all == null ? null : one.subtract(all);
  }
}
