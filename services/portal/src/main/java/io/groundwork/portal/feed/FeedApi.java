package io.groundwork.portal.feed;

import io.groundwork.portal.project.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of monitoring. */
interface FeedApi {

  /**
   * @param title null where it is about no project, or about one that the reader sees no more of
   */
  record Event(
      long position,
      String kind,
      String type,
      Instant time,
      String actor,
      String organisation,
      @Nullable String projectId,
      @Nullable String title,
      @Nullable String stage,
      Map<String, Object> summary) {

    private static final Map<String, String> PAGES =
        Map.of(
            "projectId", "/projects/",
            "plotId", "/sites/plots/",
            "territoryId", "/sites/territories/",
            "agreementId", "/agreements/");

    public Happening happening() {
      return new Happening(type, actor, stage, summary);
    }

    /** The field that names what it happened to; a key of the bundles' {@code feed.about.…}. */
    public String thing() {
      return projectId != null
          ? "projectId"
          : Stream.of("plotId", "territoryId", "agreementId")
              .filter(summary::containsKey)
              .findFirst()
              .orElse("");
    }

    /** What it happened to by name; null where the reader does not know it. */
    public @Nullable String name() {
      if (projectId != null) {
        return title;
      }
      return Stream.of("name", "title")
          .map(summary::get)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .findFirst()
          .orElse(null);
    }

    /** The page about what it happened to; null where there is none for this reader. */
    public @Nullable String address() {
      var page = PAGES.get(thing());
      if (page == null || projectId != null && title == null) {
        return null;
      }
      return page + (projectId == null ? summary.get(thing()) : projectId);
    }
  }

  record Events(long position, List<Event> items, @Nullable String next) {

    Stream<Happening> happenings() {
      return items.stream().map(Event::happening);
    }
  }

  @GetExchange("/events")
  Events events(@RequestParam MultiValueMap<String, String> filter, @RequestParam int limit);
}
