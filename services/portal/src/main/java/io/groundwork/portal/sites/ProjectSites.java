package io.groundwork.portal.sites;

import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import io.groundwork.portal.sites.SitesApi.Allocation;
import io.groundwork.portal.sites.SitesApi.Match;
import io.groundwork.portal.sites.SitesApi.Plot;
import io.groundwork.portal.sites.SitesApi.Territory;
import io.groundwork.portal.sites.SitesApi.Wait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all about one project's site at once. */
@Component
class ProjectSites {

  private final SitesApi sites;
  private final ProjectApi monitoring;

  ProjectSites(Services services) {
    this.sites = services.client("sites", SitesApi.class);
    this.monitoring = services.client("monitoring", ProjectApi.class);
  }

  ProjectSite read(String id, Person me) {
    var card = Part.later(() -> monitoring.card(id));
    var residency = Part.later(() -> sites.residency(id));
    var territories = Part.later(() -> sites.territories().items());
    var history =
        Part.later(() -> sites.allocationJournal(id).items().stream().map(Event::of).toList());
    var allocation = sites.allocation(id);
    var matches = matches(allocation);
    var events = history.get();
    return new ProjectSite(
        id,
        card.get(),
        allocation,
        residency.get(),
        matches,
        events,
        byId(territories.get()),
        plots(allocation, events),
        me);
  }

  private Part<List<Match>> matches(Allocation allocation) {
    return allocation.status().equals("SEARCHING")
        ? Part.of(() -> sites.matches(allocation.projectId()).items())
        : Part.of(List::of);
  }

  private static Map<String, Territory> byId(Part<List<Territory>> territories) {
    var all = territories.value();
    return all == null
        ? Map.of()
        : all.stream().collect(Collectors.toMap(Territory::id, Function.identity()));
  }

  /** Those that are held, waited for, or in the history. */
  private Map<String, Plot> plots(Allocation allocation, Part<List<Event>> history) {
    var site = allocation.site();
    var past = Objects.requireNonNullElse(history.value(), List.<Event>of());
    var asked = new HashMap<String, Part.Later<Plot>>();
    Stream.of(
            Stream.ofNullable(site == null ? null : site.plotId()),
            allocation.waits().stream().map(Wait::plotId),
            past.stream().map(Event::plotId).flatMap(Stream::ofNullable))
        .flatMap(ids -> ids)
        .forEach(id -> asked.computeIfAbsent(id, it -> Part.later(() -> sites.plot(it))));
    var plots = new HashMap<String, Plot>();
    asked.forEach((id, plot) -> put(plots, id, plot.get().value()));
    return plots;
  }

  private static void put(Map<String, Plot> plots, String id, @Nullable Plot plot) {
    if (plot != null) {
      plots.put(id, plot);
    }
  }
}
