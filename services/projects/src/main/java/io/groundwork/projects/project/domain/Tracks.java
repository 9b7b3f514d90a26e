package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The tracks a project needs, each secured or not, and since when. */
public record Tracks(Map<Track, Status> byTrack) {

  /** {@code since}: when it was secured or lost, or when it began to be needed. */
  public record Status(boolean secured, Instant since) {}

  static Tracks needed(Set<Track> tracks, Instant at) {
    var byTrack = new EnumMap<Track, Status>(Track.class);
    tracks.forEach(track -> byTrack.put(track, new Status(false, at)));
    return new Tracks(byTrack);
  }

  boolean needs(Track track) {
    return byTrack.containsKey(track);
  }

  boolean secured(Track track) {
    var status = byTrack.get(track);
    return status != null && status.secured();
  }

  Tracks with(Track track, boolean secured, Instant at) {
    var next = new EnumMap<>(byTrack);
    next.put(track, new Status(secured, at));
    return new Tracks(next);
  }
}
