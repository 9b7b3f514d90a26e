package io.groundwork.portal.sites;

import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.SitesApi.Plot;
import io.groundwork.portal.sites.SitesApi.Queued;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One territory with its plots; one plot with what happened to it and who waits. */
@Controller
class LandController {

  private static final int ROWS = 100;

  private final SitesApi sites;
  private final Titles titles;
  private final MapView maps;
  private final People people;

  LandController(Services services, Titles titles, MapView maps, People people) {
    this.sites = services.client("sites", SitesApi.class);
    this.titles = titles;
    this.maps = maps;
    this.people = people;
  }

  @GetMapping("/sites/territories/{id}")
  String territory(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    var filter = new PlotFilter(id, null, null, cursor);
    var territory = sites.territory(id);
    var plots = Part.of(() -> sites.plots(filter.parameters(), ROWS));
    model.addAttribute("territory", territory);
    model.addAttribute("plots", plots);
    var some = plots.value();
    model.addAttribute(
        "titles",
        titles.of(some == null ? Stream.of() : some.items().stream().map(Plot::projectId)));
    model.addAttribute("map", maps.page(new PlotFilter(id, null, null, null)));
    return "sites/territory";
  }

  @GetMapping("/sites/plots/{id}")
  String plot(@PathVariable String id, Model model) {
    var journal = Part.later(() -> sites.plotJournal(id).items().stream().map(Event::of).toList());
    var waitlist = Part.later(() -> sites.waitlist(id).items());
    var plot = sites.plot(id);
    var territory = Part.of(() -> sites.territory(plot.territoryId()));
    var history = journal.get();
    var queue = waitlist.get();
    model.addAttribute("plot", plot);
    model.addAttribute("territory", territory);
    model.addAttribute("history", history);
    model.addAttribute("people", Event.people(people, history));
    model.addAttribute("waitlist", queue);
    model.addAttribute(
        "titles",
        titles.of(
            Stream.of(
                    Stream.ofNullable(plot.projectId()),
                    Stream.ofNullable(history.value())
                        .flatMap(it -> it.stream().map(Event::projectId)),
                    Stream.ofNullable(queue.value())
                        .flatMap(it -> it.stream().map(Queued::projectId)))
                .flatMap(it -> it)));
    model.addAttribute("map", maps.page(new PlotFilter(plot.territoryId(), null, null, null)));
    return "sites/plot";
  }
}
