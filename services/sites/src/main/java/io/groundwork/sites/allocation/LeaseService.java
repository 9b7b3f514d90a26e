package io.groundwork.sites.allocation;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.allocation.domain.AllocationCommand.EndLease;
import io.groundwork.sites.allocation.domain.AllocationCommand.SignLease;
import io.groundwork.sites.allocation.domain.Money;
import io.groundwork.sites.allocation.domain.Period;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.plot.domain.PlotCommand.LeasePlot;
import io.groundwork.sites.project.ProjectProjection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leases: a hold turned into one at CLOSING, and its end. */
@Service
@Transactional
class LeaseService {

  private final Sites sites;
  private final PlotService plots;
  private final ProjectProjection projects;
  private final AllocationService allocations;
  private final Clock clock;

  LeaseService(
      Sites sites,
      PlotService plots,
      ProjectProjection projects,
      AllocationService allocations,
      Clock clock) {
    this.sites = sites;
    this.plots = plots;
    this.projects = projects;
    this.allocations = allocations;
    this.clock = clock;
  }

  AllocationView sign(
      CurrentUser user,
      ExpectedVersion expected,
      String projectId,
      String leaseNumber,
      Period period,
      Money annualRent) {
    var stage = projects.get(projectId).stage();
    var plotId = sites.site(projectId, expected).plotId();
    sites.requireAuthority(user, plotId);
    checkLasts(period);
    sites.lock(projectId, plotId);
    var command = new SignLease(leaseNumber, period, annualRent, clock.instant(), stage);
    sites.execute(projectId, expected, command);
    plots.execute(plotId, new LeasePlot(projectId));
    return allocations.view(projectId);
  }

  private void checkLasts(Period period) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!period.to().isAfter(today)) {
      throw new InvalidField(
          "period.to", "lasts no longer than today", "give a day after " + today);
    }
  }

  AllocationView end(CurrentUser user, ExpectedVersion expected, String projectId, String reason) {
    projects.get(projectId);
    var plotId = sites.site(projectId, expected).plotId();
    sites.requireAuthority(user, plotId);
    sites.lock(projectId, plotId);
    sites.execute(projectId, expected, new EndLease(reason));
    sites.free(plotId, projectId, reason, clock.instant());
    return allocations.view(projectId);
  }
}
