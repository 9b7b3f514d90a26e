package io.groundwork.sites.plot.domain;

import java.time.Duration;
import java.time.Instant;

/** What happened to a plot. */
public sealed interface PlotEvent {

  record PlotRegistered(Parcel parcel) implements PlotEvent {}

  record UtilitiesChanged(String plotId, Utilities utilities) implements PlotEvent {}

  record PlotTaken(String plotId, String projectId, TakenBy by) implements PlotEvent {}

  record PlotOffered(String plotId, String projectId, Instant until) implements PlotEvent {}

  record PlotFreed(String plotId, String projectId, String reason) implements PlotEvent {}

  record QueueJoined(String plotId, String projectId, int position, Duration offerFor)
      implements PlotEvent {}

  record QueueLeft(String plotId, String projectId, String reason) implements PlotEvent {}

  /** A plot is taken twice by the same project: first held, then leased. */
  enum TakenBy {
    HOLD,
    LEASE
  }
}
