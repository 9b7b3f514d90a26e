package io.groundwork.portal.sites;

import io.groundwork.portal.people.Names;
import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.sites.SitesApi.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of a history says: what happened, to whom, until when, why, and who did it. */
record Event(
    String type,
    Instant at,
    String actor,
    String organisation,
    @Nullable String projectId,
    @Nullable String plotId,
    @Nullable Instant until,
    @Nullable String reason) {

  static Event of(Entry entry) {
    var until = first(entry, "heldUntil", "until", "offerUntil");
    return new Event(
        "PlotTaken".equals(entry.type())
            ? "PlotTaken." + entry.event().path("by").asString("HOLD")
            : entry.type(),
        entry.recordedAt(),
        entry.actor(),
        entry.organisation(),
        first(entry, "projectId"),
        first(entry, "plotId", "site/plotId"),
        until == null ? null : Instant.parse(until),
        first(entry, "reason", "leaseNumber"));
  }

  /** The names of those who did what a history tells. */
  static Names people(People people, Part<List<Event>> history) {
    var events = history.value();
    return people.of(events == null ? List.of() : events.stream().map(Event::actor).toList());
  }

  private static @Nullable String first(Entry entry, String... names) {
    for (var name : names) {
      var value = entry.event().at("/" + name);
      if (value.isString()) {
        return value.asString();
      }
    }
    return null;
  }
}
