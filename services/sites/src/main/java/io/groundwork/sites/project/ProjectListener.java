package io.groundwork.sites.project;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.ProjectAccepted;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteNeeds;
import io.groundwork.schemas.shared.SiteTrack;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.sites.allocation.AllocationService;
import io.groundwork.sites.allocation.domain.Needs;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.allocation.domain.Utilities;
import io.groundwork.sites.residency.ResidencyService;
import io.groundwork.sites.residency.domain.StartEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a project is accepted, its search begins; when it starts operation, its relief does. */
@Component
class ProjectListener implements EventHandler {

  private final ProjectProjection facts;
  private final AllocationService allocations;
  private final ResidencyService residencies;

  ProjectListener(
      ProjectProjection facts, AllocationService allocations, ResidencyService residencies) {
    this.facts = facts;
    this.allocations = allocations;
    this.residencies = residencies;
  }

  @Override
  public String name() {
    return "project";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PROJECT);
  }

  @Override
  public void on(Event event) {
    switch (event.payload()) {
      case ProjectRegistered e -> describe(event.key(), e.getDetails());
      case ProjectRevised e -> describe(event.key(), e.getDetails());
      case ProjectAccepted e -> accepted(event.key(), e.getDetails());
      case StageEntered e -> entered(event, e);
      default -> {}
    }
  }

  private void describe(String id, ProjectDetails details) {
    facts.describe(id, details.getTitle(), details.getOrganisation());
  }

  private void accepted(String id, ProjectDetails details) {
    describe(id, details);
    if (details.getSiteTrack() == SiteTrack.ALLOCATED_PLOT) {
      allocations.open(new Project(id, details.getRegime(), needs(details.getSiteNeeds())));
    }
    if (details.getRegime() != null) {
      residencies.open(id, details.getRegime());
    }
  }

  private void entered(Event event, StageEntered entered) {
    facts.enter(event.key(), entered.getStage().name());
    if (entered.getStage() == Stage.OPERATION) {
      var day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
      residencies.start(event.key(), StartEvent.OPERATION_STARTED, day);
    }
  }

  private static Needs needs(@Nullable SiteNeeds needs) {
    if (needs == null) {
      return Needs.NONE;
    }
    var earliest = needs.getEarliestOn();
    return new Needs(
        new BigDecimal(needs.getAreaHectares()),
        utilities(needs.getUtilities()),
        needs.getLabourJobs(),
        earliest == null ? null : LocalDate.parse(earliest));
  }

  private static Utilities utilities(io.groundwork.schemas.shared.Utilities from) {
    return new Utilities(
        new BigDecimal(from.getPowerKw()),
        new BigDecimal(from.getGasM3PerHour()),
        new BigDecimal(from.getWaterM3PerDay()),
        from.getRoadAccess(),
        from.getRailAccess());
  }
}
