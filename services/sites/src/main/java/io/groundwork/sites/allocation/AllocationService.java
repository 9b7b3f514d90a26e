package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.sites.allocation.domain.AllocationCommand.CloseAllocation;
import io.groundwork.sites.allocation.domain.AllocationCommand.OpenAllocation;
import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.project.ProjectProjection;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An allocation begins and ends with its project; in between it is read here. */
@Service
@Transactional
public class AllocationService {

  private final EventStore<AllocationState, AllocationEvent> allocations;
  private final AllocationRepository rows;
  private final Sites sites;
  private final PlotService plots;
  private final ProjectProjection projects;
  private final Clock clock;

  AllocationService(
      EventStore<AllocationState, AllocationEvent> allocations,
      AllocationRepository rows,
      Sites sites,
      PlotService plots,
      ProjectProjection projects,
      Clock clock) {
    this.allocations = allocations;
    this.rows = rows;
    this.sites = sites;
    this.plots = plots;
    this.projects = projects;
    this.clock = clock;
  }

  /** A project that was over before it was accepted here stays over. */
  public void open(Project project) {
    sites.lock(project.projectId(), null);
    if (sites.state(project.projectId()) instanceof NotOpened) {
      sites.execute(project.projectId(), new OpenAllocation(project));
    }
  }

  /** Gives back whatever the project has, then closes; nothing if that was done. */
  public void close(String projectId, String reason) {
    sites.lock(projectId, null);
    var before = sites.state(projectId);
    sites.execute(projectId, new CloseAllocation(projectId, reason));
    var at = clock.instant();
    switch (before) {
      case Searching s -> s.waits().forEach(wait -> sites.leave(wait, projectId, reason, at));
      case Held s -> sites.free(s.site().plotId(), projectId, reason, at);
      case Leased s -> sites.free(s.site().plotId(), projectId, reason, at);
      case NotOpened _, AllocationState.Closed _ -> {}
    }
  }

  @Transactional(readOnly = true)
  AllocationView view(String projectId) {
    var found = allocations.load(projectId);
    if (found.version() == 0) {
      throw new NotFound("allocation", projectId);
    }
    return AllocationView.of(projectId, found, plotId -> plots.plot(plotId).queue());
  }

  @Transactional(readOnly = true)
  AllocationView find(CurrentUser user, String projectId) {
    projects.get(projectId).requireReader(user);
    return view(projectId);
  }

  @Transactional(readOnly = true)
  List<Recorded<AllocationEvent>> history(CurrentUser user, String projectId) {
    projects.get(projectId).requireReader(user);
    return allocations.history(projectId);
  }

  @Transactional(readOnly = true)
  List<AllocationView> list(String status, String owner, String after, int limit) {
    return rows.list(status, owner, after, limit).stream().map(this::view).toList();
  }
}
