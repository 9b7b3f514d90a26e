package io.groundwork.portal.insight;

import static io.groundwork.portal.insight.Columns.row;

import io.groundwork.portal.insight.InsightApi.Bottleneck;
import io.groundwork.portal.insight.InsightApi.Deadline;
import io.groundwork.portal.insight.InsightApi.Jobs;
import io.groundwork.portal.insight.InsightApi.Month;
import io.groundwork.portal.sheet.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Waits, money, jobs and ends as tables. */
record SumTables(Columns columns, ZoneId zone) {

  Table bottlenecks(List<Bottleneck> waits) {
    return columns.table(
        "bottlenecks",
        "role what open oldest openMedian waits median p90 waited",
        waits.stream()
            .map(
                it ->
                    row(
                        columns.code("role", it.role()),
                        columns.code("wait", it.code() == null ? "ALL" : it.code()),
                        it.open(),
                        it.oldest() == null ? null : LocalDate.ofInstant(it.oldest(), zone),
                        it.openMedianDays(),
                        it.waits(),
                        it.medianDays(),
                        it.p90Days(),
                        it.daysInPeriod())));
  }

  Table capital(List<Month> months) {
    return columns.table(
        "capital",
        "month currency committed ended guaranteed disbursed committedSoFar disbursedSoFar",
        months.stream()
            .map(
                it ->
                    row(
                        it.month(),
                        it.currency(),
                        it.committed(),
                        it.ended(),
                        it.guaranteed(),
                        it.disbursed(),
                        it.committedSoFar(),
                        it.disbursedSoFar())));
  }

  Table jobs(List<Jobs> jobs) {
    return columns.table(
        "jobs",
        "of projects inOperation underWay planned lost",
        jobs.stream()
            .map(
                it ->
                    row(
                        of(it),
                        it.projects(),
                        it.inOperation(),
                        it.underWay(),
                        it.planned(),
                        it.lost())));
  }

  private String of(Jobs jobs) {
    return jobs.region() != null
        ? columns.code("region", jobs.region())
        : jobs.activity() != null
            ? columns.code("activity", jobs.activity())
            : columns.code("insight", "all");
  }

  Table deadlines(List<Deadline> deadlines) {
    return columns.table(
        "deadlines",
        "due kind item project organisation stage",
        deadlines.stream()
            .map(
                it ->
                    row(
                        it.dueOn() == null ? LocalDate.ofInstant(it.due(), zone) : it.dueOn(),
                        columns.code("deadline", it.kind()),
                        it.item() == null ? null : columns.code("organisation", it.item()),
                        it.title(),
                        columns.code("organisation", it.organisation()),
                        columns.code("stage", it.stage()))));
  }
}
