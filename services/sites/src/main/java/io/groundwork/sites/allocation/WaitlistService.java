package io.groundwork.sites.allocation;

import io.groundwork.platform.deadline.Deadlines;
import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.SitesSettings;
import io.groundwork.sites.allocation.domain.AllocationCommand.AcceptOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.JoinWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.LeaveWaitlist;
import io.groundwork.sites.allocation.domain.Wait;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.plot.domain.PlotCommand.HoldPlot;
import io.groundwork.sites.plot.domain.PlotCommand.JoinQueue;
import io.groundwork.sites.project.ProjectProjection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waiting for a plot another project has, and taking it when it is offered. */
@Service
@Transactional
class WaitlistService {

  private final Sites sites;
  private final SiteTerms terms;
  private final PlotService plots;
  private final ProjectProjection projects;
  private final Deadlines deadlines;
  private final SitesSettings.Offer offer;
  private final Clock clock;

  WaitlistService(
      Sites sites,
      SiteTerms terms,
      PlotService plots,
      ProjectProjection projects,
      Deadlines deadlines,
      SitesSettings settings,
      Clock clock) {
    this.sites = sites;
    this.terms = terms;
    this.plots = plots;
    this.projects = projects;
    this.deadlines = deadlines;
    this.offer = settings.offer();
    this.clock = clock;
  }

  /** The agency that owns the project waits and accepts, or the plot's authority for it. */
  void requireParty(CurrentUser user, String projectId, String plotId) {
    if (!projects.get(projectId).isOf(user) && !sites.isAuthority(user, plotId)) {
      throw new Forbidden("Neither the project nor the plot is your organisation's.");
    }
  }

  /** Returns the place: 1 is offered the plot next. */
  int join(ExpectedVersion expected, String projectId, String plotId, @Nullable Duration offerFor) {
    var lasting = lasting(offerFor);
    sites.lock(projectId, plotId);
    sites.requireCurrent(projectId, expected);
    var stage = projects.get(projectId).stage();
    var place = plots.execute(plotId, new JoinQueue(projectId, lasting)).queue().size();
    sites.execute(projectId, expected, new JoinWaitlist(plotId, place, stage));
    return place;
  }

  private Duration lasting(@Nullable Duration wanted) {
    if (wanted == null) {
      return offer.usual();
    }
    if (wanted.compareTo(offer.shortest()) < 0 || wanted.compareTo(offer.longest()) > 0) {
      throw new InvalidField(
          "offerFor",
          "is out of bounds",
          "use %s to %s, or leave it out".formatted(offer.shortest(), offer.longest()));
    }
    return wanted;
  }

  void leave(ExpectedVersion expected, String projectId, String plotId, String reason) {
    sites.lock(projectId, plotId);
    sites.requireCurrent(projectId, expected);
    var wait = wait(sites.waits(projectId), plotId);
    sites.execute(projectId, expected, new LeaveWaitlist(plotId, reason));
    sites.leave(wait, projectId, reason, clock.instant());
  }

  private static Wait wait(List<Wait> waits, String plotId) {
    return waits.stream()
        .filter(wait -> wait.plotId().equals(plotId))
        .findFirst()
        .orElseThrow(() -> new Refused("The project is not on this plot's waitlist."));
  }

  void accept(ExpectedVersion expected, String projectId, String plotId, Instant until) {
    sites.lock(projectId, plotId);
    var at = clock.instant();
    var waits = sites.waits(projectId);
    var stage = projects.get(projectId).stage();
    sites.execute(projectId, expected, new AcceptOffer(terms.of(plotId, until, at), stage));
    plots.execute(plotId, new HoldPlot(projectId, at));
    waits.stream()
        .filter(wait -> !wait.plotId().equals(plotId))
        .forEach(wait -> sites.leave(wait, projectId, "The project holds another plot.", at));
    deadlines.set(WhenHoldEndsThenExpire.deadline(projectId, plotId, until));
  }
}
