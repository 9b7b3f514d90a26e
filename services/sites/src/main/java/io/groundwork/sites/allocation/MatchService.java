package io.groundwork.sites.allocation;

import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.allocation.domain.Candidate;
import io.groundwork.sites.allocation.domain.Match;
import io.groundwork.sites.allocation.domain.Matching;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.allocation.domain.Utilities;
import io.groundwork.sites.plot.PlotRow;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.project.ProjectProjection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the plots there are against what a project needs. */
@Service
@Transactional(readOnly = true)
class MatchService {

  private static final int MOST = 1_000;

  private record Shared(String regime, Utilities all, Utilities left) {}

  private final Sites sites;
  private final SiteTerms terms;
  private final PlotService plots;
  private final ProjectProjection projects;

  MatchService(Sites sites, SiteTerms terms, PlotService plots, ProjectProjection projects) {
    this.sites = sites;
    this.terms = terms;
    this.plots = plots;
    this.projects = projects;
  }

  List<Match> rank(CurrentUser user, String projectId, int limit) {
    projects.get(projectId).requireReader(user);
    var project = project(projectId);
    var territories = new HashMap<String, Shared>();
    var candidates =
        plots.first(MOST).stream().map(plot -> candidate(plot, projectId, territories)).toList();
    return Matching.rank(project, candidates).stream().limit(limit).toList();
  }

  private Project project(String projectId) {
    return switch (sites.state(projectId)) {
      case Searching s -> s.project();
      case Held s -> s.project();
      case Leased s -> s.project();
      case NotOpened _, Closed _ ->
          throw new Refused(
              "The project does not look for a plot: it was not accepted or is over.");
    };
  }

  private Candidate candidate(PlotRow plot, String projectId, Map<String, Shared> territories) {
    var territory = territories.computeIfAbsent(plot.territoryId(), this::shared);
    return new Candidate(
        plot.id(),
        plot.name(),
        plot.territoryId(),
        territory.regime(),
        plot.status(),
        projectId.equals(plot.projectId()),
        plot.areaHectares(),
        SiteTerms.utilities(plot.utilities()),
        territory.all(),
        territory.left(),
        plot.labourJobs(),
        plot.availableFrom());
  }

  private Shared shared(String territoryId) {
    return new Shared(
        terms.regime(territoryId), terms.shared(territoryId), terms.sharedLeft(territoryId));
  }
}
