package io.groundwork.sites.allocation;

import io.groundwork.platform.deadline.Deadlines;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.SitesSettings;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExtendHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.PlaceHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ReleaseHold;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.plot.domain.PlotCommand.HoldPlot;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.project.ProjectProjection;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds: placed, extended, released. Plot, allocation and deadline change in one transaction. */
@Service
@Transactional
class HoldService {

  private final Sites sites;
  private final SiteTerms terms;
  private final PlotService plots;
  private final ProjectProjection projects;
  private final WaitlistService waitlists;
  private final AllocationService allocations;
  private final Deadlines deadlines;
  private final SitesSettings settings;
  private final Clock clock;

  HoldService(
      Sites sites,
      SiteTerms terms,
      PlotService plots,
      ProjectProjection projects,
      WaitlistService waitlists,
      AllocationService allocations,
      Deadlines deadlines,
      SitesSettings settings,
      Clock clock) {
    this.sites = sites;
    this.terms = terms;
    this.plots = plots;
    this.projects = projects;
    this.waitlists = waitlists;
    this.allocations = allocations;
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  /** A plot that is plainly taken is refused before anything is locked. */
  HoldAnswer hold(CurrentUser user, ExpectedVersion expected, HoldRequest request) {
    var projectId = request.projectId();
    projects.get(projectId);
    sites.requireAuthority(user, request.plotId());
    if (!isFor(projectId, request.plotId()) && !request.waits()) {
      throw refusal(projectId, request.plotId());
    }
    sites.lock(projectId, request.plotId());
    if (!isFor(projectId, request.plotId()) && request.waits()) {
      var place = waitlists.join(expected, projectId, request.plotId(), request.offerFor());
      return new HoldAnswer(allocations.view(projectId), place, "Another project has the plot.");
    }
    place(expected, projectId, request.plotId(), request.until());
    return new HoldAnswer(allocations.view(projectId), null, null);
  }

  /** Without the locks under which land and power are counted, nothing is given. */
  private Refused refusal(String projectId, String plotId) {
    plots.execute(plotId, new HoldPlot(projectId, clock.instant()));
    return new Refused("The plot was taken a moment ago and is free now; ask again.");
  }

  private boolean isFor(String projectId, String plotId) {
    return switch (plots.plot(plotId)) {
      case Free _ -> true;
      case Offered s -> s.projectId().equals(projectId);
      case Held _, Leased _ -> false;
    };
  }

  private void place(ExpectedVersion expected, String projectId, String plotId, Instant until) {
    var at = clock.instant();
    plots.execute(plotId, new HoldPlot(projectId, at));
    var waits = sites.waits(projectId);
    var stage = projects.get(projectId).stage();
    sites.execute(projectId, expected, new PlaceHold(terms.of(plotId, until, at), stage));
    waits.stream()
        .filter(wait -> !wait.plotId().equals(plotId))
        .forEach(wait -> sites.leave(wait, projectId, "The project holds another plot.", at));
    deadlines.set(WhenHoldEndsThenExpire.deadline(projectId, plotId, until));
  }

  AllocationView extend(
      CurrentUser user, ExpectedVersion expected, String projectId, Instant until) {
    var project = projects.get(projectId);
    var plotId = sites.site(projectId, expected).plotId();
    sites.requireAuthority(user, plotId);
    sites.lock(projectId, plotId);
    var at = clock.instant();
    var latest = at.plus(settings.longestHold());
    sites.execute(projectId, expected, new ExtendHold(until, at, latest, project.stage()));
    deadlines.set(WhenHoldEndsThenExpire.deadline(projectId, plotId, until));
    return allocations.view(projectId);
  }

  AllocationView release(
      CurrentUser user, ExpectedVersion expected, String projectId, String reason) {
    projects.get(projectId);
    var plotId = sites.site(projectId, expected).plotId();
    sites.requireAuthority(user, plotId);
    sites.lock(projectId, plotId);
    sites.execute(projectId, expected, new ReleaseHold(reason));
    sites.free(plotId, projectId, reason, clock.instant());
    return allocations.view(projectId);
  }
}
