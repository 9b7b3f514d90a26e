package io.groundwork.portal.sites;

import io.groundwork.portal.service.Part;
import io.groundwork.portal.session.Person;
import io.groundwork.portal.sites.ProjectApi.Card;
import io.groundwork.portal.sites.SitesApi.Allocation;
import io.groundwork.portal.sites.SitesApi.Match;
import io.groundwork.portal.sites.SitesApi.Plot;
import io.groundwork.portal.sites.SitesApi.Residency;
import io.groundwork.portal.sites.SitesApi.Territory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project's site as it is, and what this person is offered to do about it: by their role, whose
 * land it is and what the service says; whether it may be done, the service decides.
 */
record ProjectSite(
    String id,
    Part<Card> card,
    Allocation allocation,
    Part<Residency> residency,
    Part<List<Match>> matches,
    Part<List<Event>> history,
    Map<String, Territory> territories,
    Map<String, Plot> plots,
    Person me) {

  private static final List<String> RESIDENT = List.of("GRANTED", "RELIEVED", "RELIEF_OVER");

  public String title() {
    var known = card.value();
    return known == null ? id : known.title();
  }

  public @Nullable Plot plot() {
    var site = allocation.site();
    return site == null ? null : plots.get(site.plotId());
  }

  public @Nullable Territory territory(@Nullable String territoryId) {
    return territoryId == null ? null : territories.get(territoryId);
  }

  private boolean isOfficerOf(@Nullable Territory land) {
    return land != null && me.is("SITE_OFFICER") && land.organisation().equals(me.organisation());
  }

  /** Whether this person's authority gives the plots of a territory. */
  public boolean isGiver(String territoryId) {
    return isOfficerOf(territory(territoryId));
  }

  public boolean isAgency() {
    var known = card.value();
    return me.is("REGISTRAR") && known != null && known.organisation().equals(me.organisation());
  }

  /** Who may wait for a plot, and take or leave what is offered. */
  public boolean isParty(@Nullable String plotId) {
    var plot = plotId == null ? null : plots.get(plotId);
    return isAgency() || plot != null && isGiver(plot.territoryId());
  }

  public List<Act> siteActs() {
    var site = allocation.site();
    if (site == null || !isGiver(site.territoryId())) {
      return List.of();
    }
    if (allocation.status().equals("LEASED")) {
      return List.of(Act.LEASE_END);
    }
    return allocation.extended()
        ? List.of(Act.LEASE, Act.RELEASE)
        : List.of(Act.LEASE, Act.EXTENSION, Act.RELEASE);
  }

  public List<Act> residencyActs() {
    var now = residency.value();
    if (now == null) {
      return List.of();
    }
    if (now.status().equals("OPEN") && isAgency()) {
      return List.of(Act.APPLICATION);
    }
    if (!isOfficerOf(territory(Objects.requireNonNullElse(now.territoryId(), "")))) {
      return List.of();
    }
    if (now.status().equals("APPLIED")) {
      return List.of(Act.GRANT, Act.REFUSAL);
    }
    return RESIDENT.contains(now.status()) ? List.of(Act.END) : List.of();
  }

  /** Where residency may be applied for: territories under the regime the project asks for. */
  public List<Territory> choices() {
    var now = residency.value();
    return now == null
        ? List.of()
        : territories.values().stream()
            .filter(it -> it.regime().equals(now.regime()))
            .sorted(Comparator.comparing(Territory::name))
            .toList();
  }

  public boolean isSearching() {
    return allocation.status().equals("SEARCHING");
  }
}
