package io.groundwork.portal.sites;

import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.SitesApi.Plot;
import io.groundwork.portal.sites.SitesApi.Some;
import io.groundwork.portal.sites.SitesApi.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All plots, as a map and as a table. */
@Controller
class SitesController {

  private static final int ROWS = 50;

  private final SitesApi sites;
  private final Titles titles;
  private final MapView maps;

  SitesController(Services services, Titles titles, MapView maps) {
    this.sites = services.client("sites", SitesApi.class);
    this.titles = titles;
    this.maps = maps;
  }

  @Bean
  static NavigationEntry sitesEntry() {
    return new NavigationEntry(30, "sites", "/sites", Set.of());
  }

  @GetMapping("/sites")
  String sites(PlotFilter filter, Model model) {
    var territories = Part.later(() -> sites.territories().items());
    Part<Some<Plot>> plots = Part.of(() -> sites.plots(filter.parameters(), ROWS));
    var all = territories.get();
    model.addAttribute("filter", filter);
    model.addAttribute("territories", all);
    model.addAttribute("names", names(all.value()));
    model.addAttribute("plots", plots);
    model.addAttribute("titles", titles(plots.value()));
    model.addAttribute("map", maps.page(filter));
    return "sites/sites";
  }

  private Map<String, String> titles(@Nullable Some<Plot> plots) {
    return plots == null ? Map.of() : titles.of(plots.items().stream().map(Plot::projectId));
  }

  static Map<String, String> names(@Nullable List<Territory> territories) {
    var names = new LinkedHashMap<String, String>();
    if (territories != null) {
      territories.forEach(territory -> names.put(territory.id(), territory.name()));
    }
    return names;
  }
}
