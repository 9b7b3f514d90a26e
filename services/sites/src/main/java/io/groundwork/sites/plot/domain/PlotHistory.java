package io.groundwork.sites.plot.domain;

import io.groundwork.sites.plot.domain.PlotEvent.PlotFreed;
import io.groundwork.sites.plot.domain.PlotEvent.PlotOffered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotRegistered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotTaken;
import io.groundwork.sites.plot.domain.PlotEvent.QueueJoined;
import io.groundwork.sites.plot.domain.PlotEvent.QueueLeft;
import io.groundwork.sites.plot.domain.PlotEvent.TakenBy;
import io.groundwork.sites.plot.domain.PlotEvent.UtilitiesChanged;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.plot.domain.PlotState.Registered;
import java.util.ArrayList;
import java.util.List;

/** How a registered plot's state follows from its events. */
final class PlotHistory {

  private PlotHistory() {}

  static PlotState next(Registered plot, PlotEvent event) {
    var parcel = plot.parcel();
    var queue = plot.queue();
    return switch (event) {
      case PlotRegistered _ -> plot;
      case UtilitiesChanged e -> with(plot, parcel.with(e.utilities()), queue);
      case PlotTaken e when e.by() == TakenBy.LEASE -> new Leased(parcel, queue, e.projectId());
      case PlotTaken e -> new Held(parcel, without(queue, e.projectId()), e.projectId());
      case PlotOffered e ->
          new Offered(parcel, without(queue, e.projectId()), e.projectId(), e.until());
      case PlotFreed _ -> new Free(parcel, queue);
      case QueueJoined e ->
          with(plot, parcel, and(queue, new Waiting(e.projectId(), e.offerFor())));
      case QueueLeft e -> with(plot, parcel, without(queue, e.projectId()));
    };
  }

  private static Registered with(Registered plot, Parcel parcel, List<Waiting> queue) {
    return switch (plot) {
      case Free _ -> new Free(parcel, queue);
      case Offered s -> new Offered(parcel, queue, s.projectId(), s.until());
      case Held s -> new Held(parcel, queue, s.projectId());
      case Leased s -> new Leased(parcel, queue, s.projectId());
    };
  }

  private static List<Waiting> and(List<Waiting> queue, Waiting waiting) {
    var longer = new ArrayList<>(queue);
    longer.add(waiting);
    return List.copyOf(longer);
  }

  private static List<Waiting> without(List<Waiting> queue, String projectId) {
    return queue.stream().filter(waiting -> !waiting.projectId().equals(projectId)).toList();
  }
}
