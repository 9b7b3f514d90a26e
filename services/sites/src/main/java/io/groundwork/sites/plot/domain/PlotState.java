package io.groundwork.sites.plot.domain;

import java.time.Instant;
import java.util.List;

/**
 * Where a plot stands. A free plot has no queue: what becomes free is offered to the next at once.
 */
public sealed interface PlotState {

  record Unregistered() implements PlotState {}

  /** A plot that exists, whoever has it. */
  sealed interface Registered extends PlotState {
    Parcel parcel();

    List<Waiting> queue();
  }

  record Free(Parcel parcel, List<Waiting> queue) implements Registered {}

  record Offered(Parcel parcel, List<Waiting> queue, String projectId, Instant until)
      implements Registered {}

  record Held(Parcel parcel, List<Waiting> queue, String projectId) implements Registered {}

  record Leased(Parcel parcel, List<Waiting> queue, String projectId) implements Registered {}
}
