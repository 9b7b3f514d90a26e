package io.groundwork.portal.feed;

import io.groundwork.portal.feed.FeedApi.Events;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.people.People;
import io.groundwork.portal.project.Happening;
import io.groundwork.portal.project.RegionApi;
import io.groundwork.portal.project.Telling;
import io.groundwork.portal.project.Words;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens in the pipeline, newest first. */
@Controller
class FeedController {

  private static final int MOST = 50;

  private final FeedApi monitoring;
  private final RegionApi regions;
  private final People people;
  private final Words words;

  FeedController(Services services, People people, Words words) {
    this.monitoring = services.client("monitoring", FeedApi.class);
    this.regions = services.client("monitoring", RegionApi.class);
    this.people = people;
    this.words = words;
  }

  @Bean
  static NavigationEntry feedEntry() {
    return new NavigationEntry(17, "feed", "/feed", Set.of());
  }

  @GetMapping("/feed")
  String feed(
      FeedFilter filter, @RequestParam(required = false) @Nullable String cursor, Model model) {
    var choices = Part.later(regions::choices);
    var parameters = filter.parameters();
    if (cursor != null) {
      parameters.set("cursor", cursor);
    }
    var events = Part.of(() -> monitoring.events(parameters, MOST));
    model
        .addAttribute("events", events)
        .addAttribute("telling", Telling.of(happenings(events), words, people))
        .addAttribute("filter", filter)
        .addAttribute("newest", cursor == null)
        .addAttribute("regions", regions(choices.get(), filter));
    return "feed/feed";
  }

  private static Stream<Happening> happenings(Part<Events> part) {
    var events = part.value();
    return events == null ? Stream.empty() : events.happenings();
  }

  /** The one that is chosen stays one to choose. */
  private static List<String> regions(Part<RegionApi.Choices> part, FeedFilter filter) {
    var known = part.value() == null ? List.<String>of() : part.value().regions();
    var chosen = Stream.ofNullable(filter.region()).filter(it -> !it.isBlank());
    return Stream.concat(known.stream(), chosen).distinct().toList();
  }
}
