package io.groundwork.sites.residency;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.SitesSettings;
import io.groundwork.sites.project.ProjectProjection;
import io.groundwork.sites.residency.domain.ReliefTerms;
import io.groundwork.sites.residency.domain.ResidencyCommand.ApplyForResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.EndResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.GrantResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.RefuseResidency;
import io.groundwork.sites.residency.domain.StartEvent;
import io.groundwork.sites.territory.TerritoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may apply and who decides; a grant pins the terms its regime has at that moment. */
@Service
@Transactional
class ResidencyDecisions {

  private final ResidencyService residencies;
  private final ProjectProjection projects;
  private final TerritoryService territories;
  private final SitesSettings settings;
  private final Clock clock;

  ResidencyDecisions(
      ResidencyService residencies,
      ProjectProjection projects,
      TerritoryService territories,
      SitesSettings settings,
      Clock clock) {
    this.residencies = residencies;
    this.projects = projects;
    this.territories = territories;
    this.settings = settings;
    this.clock = clock;
  }

  ResidencyView find(CurrentUser user, String projectId) {
    projects.get(projectId).requireReader(user);
    return residencies.find(projectId);
  }

  ResidencyView apply(
      CurrentUser user,
      ExpectedVersion expected,
      String projectId,
      String territoryId,
      String applicant) {
    if (!projects.get(projectId).isOf(user)) {
      throw new Forbidden("The project belongs to another organisation.");
    }
    var regime = territories.land(territoryId).regime();
    return residencies.execute(
        projectId, expected, new ApplyForResidency(territoryId, regime, applicant, user.id()));
  }

  ResidencyView grant(CurrentUser user, ExpectedVersion expected, String projectId) {
    var regime = requireAuthority(user, expected, projectId);
    var terms =
        settings.reliefs().stream()
            .filter(relief -> relief.regime().equals(regime))
            .findFirst()
            .map(ResidencyDecisions::terms)
            .orElseThrow(() -> new Refused("Regime %s grants no relief here.".formatted(regime)));
    var operating = projects.getLocked(projectId).isOperating();
    return residencies.execute(
        projectId, expected, new GrantResidency(user.id(), terms, today(), operating));
  }

  ResidencyView refuse(
      CurrentUser user, ExpectedVersion expected, String projectId, String reason) {
    requireAuthority(user, expected, projectId);
    return residencies.execute(projectId, expected, new RefuseResidency(user.id(), reason));
  }

  ResidencyView end(CurrentUser user, ExpectedVersion expected, String projectId, String reason) {
    requireAuthority(user, expected, projectId);
    return residencies.execute(projectId, expected, new EndResidency(reason, today()));
  }

  /** The territory applied to decides; returns its regime. */
  private String requireAuthority(CurrentUser user, ExpectedVersion expected, String projectId) {
    var residency = find(user, projectId);
    if (residency.territoryId() == null) {
      expected.check(residency.version());
      throw new Refused("No application to a territory is waiting or granted.");
    }
    var land = territories.land(residency.territoryId());
    TerritoryService.requireAuthority(user, land.organisation());
    return land.regime();
  }

  private static ReliefTerms terms(SitesSettings.Relief relief) {
    return new ReliefTerms(
        relief.relief(), relief.tax(), relief.years(), StartEvent.valueOf(relief.startEvent()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
