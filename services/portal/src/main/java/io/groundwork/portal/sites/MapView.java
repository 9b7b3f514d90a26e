package io.groundwork.portal.sites;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.SitesApi.Plot;
import io.groundwork.portal.sites.SitesApi.Territory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What a map draws, in the reader's language; everything on it stands in a table as well. */
@Controller
class MapView {

  private static final int STEP = 200;
  private static final int MOST = 1_000;

  /** Where a page's map takes its land from, and its tiles, if the deployment has any. */
  record Page(String source, String tiles, String credit) {}

  /** An area with its page. */
  record Shape(
      String id, String name, String path, String status, String state, JsonNode boundary) {}

  record Shapes(List<Shape> territories, List<Shape> plots) {}

  private final SitesApi sites;
  private final Formats formats;
  private final PortalSettings settings;

  MapView(Services services, Formats formats, PortalSettings settings) {
    this.sites = services.client("sites", SitesApi.class);
    this.formats = formats;
    this.settings = settings;
  }

  Page page(PlotFilter filter) {
    var source = UriComponentsBuilder.fromPath("/sites/map.json");
    filter.choice().forEach(source::queryParam);
    return new Page(
        source.encode().build().toUriString(), settings.map().tiles(), settings.map().credit());
  }

  @GetMapping(path = "/sites/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Shapes shapes(PlotFilter filter) {
    var territories =
        sites.territories().items().stream()
            .filter(it -> isAsked(filter.territoryId(), it.id()))
            .map(this::shape)
            .toList();
    return new Shapes(territories, plots(filter).stream().map(this::shape).toList());
  }

  private List<Plot> plots(PlotFilter filter) {
    var parameters = filter.parameters();
    var plots = new ArrayList<Plot>();
    for (var more = true; more && plots.size() < MOST; ) {
      var some = sites.plots(parameters, STEP);
      plots.addAll(some.items());
      more = some.next() != null;
      parameters.set("cursor", some.next());
    }
    return plots;
  }

  private static boolean isAsked(@Nullable String asked, String id) {
    return asked == null || asked.isBlank() || asked.equals(id);
  }

  private Shape shape(Territory territory) {
    return new Shape(
        territory.id(),
        territory.name(),
        "/sites/territories/" + territory.id(),
        "TERRITORY",
        formats.code("sites.regime", territory.regime()),
        territory.boundary());
  }

  private Shape shape(Plot plot) {
    return new Shape(
        plot.id(),
        plot.name(),
        "/sites/plots/" + plot.id(),
        plot.status(),
        formats.code("sites.plot", plot.status()),
        plot.boundary());
  }
}
