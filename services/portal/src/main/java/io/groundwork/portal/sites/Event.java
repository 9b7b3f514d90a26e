package io.groundwork.portal.sites;

import io.groundwork.portal.sites.SitesApi.Entry;
import java.time.Instant;
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
        first(entry, "plotId"),
        until == null ? null : Instant.parse(until),
        first(entry, "reason", "leaseNumber"));
  }

  private static @Nullable String first(Entry entry, String... names) {
    for (var name : names) {
      var value = entry.event().path(name);
      if (value.isString()) {
        return value.asString();
      }
    }
    return null;
  }
}
