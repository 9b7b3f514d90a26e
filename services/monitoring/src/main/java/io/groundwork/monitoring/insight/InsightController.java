package io.groundwork.monitoring.insight;

import io.groundwork.monitoring.insight.DurationProjection.TimeInStage;
import io.groundwork.monitoring.insight.FunnelProjection.Step;
import io.groundwork.monitoring.insight.JobsProjection.Jobs;
import io.groundwork.monitoring.insight.WaitProjection.Bottleneck;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline over time, of the projects that the user may see. */
@Tag(name = "Insight")
@RestController
@RequestMapping("/insight")
@RequiresRole(RequiresRole.PIPELINE)
class InsightController {

  private static final int USUAL_PERIOD_DAYS = 90;

  private final FunnelProjection funnel;
  private final DurationProjection durations;
  private final WaitProjection waits;
  private final JobsProjection jobs;
  private final Clock clock;

  InsightController(
      FunnelProjection funnel,
      DurationProjection durations,
      WaitProjection waits,
      JobsProjection jobs,
      Clock clock) {
    this.funnel = funnel;
    this.durations = durations;
    this.waits = waits;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Operation(
      summary = "How many projects entered each stage, went on, ended; of all, then by cohort",
      description = "`from` and `to` are days of registration.")
  @GetMapping("/funnel")
  List<Step> funnel(
      CurrentUser user,
      @Valid Selection selection,
      @RequestParam(defaultValue = "QUARTER") Cohort cohort) {
    return funnel.read(user, selection, cohort);
  }

  @Operation(
      summary = "Days in each stage, median and 90th percentile; of all, then by cohort",
      description =
          "`from` and `to` are days of registration. All visits of a project count as one.")
  @GetMapping("/durations")
  List<TimeInStage> durations(
      CurrentUser user,
      @Valid Selection selection,
      @RequestParam(defaultValue = "QUARTER") Cohort cohort) {
    return durations.read(user, selection, cohort, clock.instant());
  }

  @Operation(
      summary = "How long projects wait for whom, now and in a period",
      description =
          "`from` and `to` are the period, without which it is the last 90 days. Per role, then per"
              + " role and what is waited for.")
  @GetMapping("/bottlenecks")
  List<Bottleneck> bottlenecks(CurrentUser user, @Valid Selection selection) {
    var to = Objects.requireNonNullElse(selection.to(), LocalDate.now(clock));
    var from = Objects.requireNonNullElse(selection.from(), to.minusDays(USUAL_PERIOD_DAYS));
    return waits.read(user, selection.between(from, to), clock.instant());
  }

  @Operation(
      summary = "Jobs of all projects, then by region and by activity",
      description = "`from` and `to` are days of registration.")
  @GetMapping("/jobs")
  List<Jobs> jobs(CurrentUser user, @Valid Selection selection) {
    return jobs.read(user, selection);
  }
}
