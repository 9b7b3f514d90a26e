package io.groundwork.sites.plot.domain;

import io.groundwork.sites.plot.domain.PlotCommand.ChangeUtilities;
import io.groundwork.sites.plot.domain.PlotCommand.FreePlot;
import io.groundwork.sites.plot.domain.PlotCommand.HoldPlot;
import io.groundwork.sites.plot.domain.PlotCommand.JoinQueue;
import io.groundwork.sites.plot.domain.PlotCommand.LeasePlot;
import io.groundwork.sites.plot.domain.PlotCommand.LeaveQueue;
import io.groundwork.sites.plot.domain.PlotCommand.RegisterPlot;
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
import io.groundwork.sites.plot.domain.PlotState.Unregistered;
import java.util.ArrayList;
import java.util.List;

/** One project at a time has a plot; the others wait in order, and the first is offered it. */
public final class Plot {

  public static final PlotState INITIAL = new Unregistered();

  private Plot() {}

  public static List<PlotEvent> decide(PlotState state, PlotCommand command) {
    return switch (command) {
      case RegisterPlot c when state instanceof Unregistered ->
          List.of(new PlotRegistered(c.parcel()));
      case ChangeUtilities c when state instanceof Registered s -> change(s, c.utilities());
      case HoldPlot c when state instanceof Free s ->
          List.of(taken(s, c.projectId(), TakenBy.HOLD));
      case HoldPlot c when state instanceof Offered s && s.projectId().equals(c.projectId()) ->
          List.of(taken(s, c.projectId(), TakenBy.HOLD));
      case LeasePlot c when state instanceof Held s && s.projectId().equals(c.projectId()) ->
          List.of(taken(s, c.projectId(), TakenBy.LEASE));
      case FreePlot c when state instanceof Registered s && hasIt(s, c.projectId()) -> free(s, c);
      case JoinQueue c when state instanceof Registered s && mayJoin(s, c.projectId()) ->
          List.of(
              new QueueJoined(
                  s.parcel().plotId(), c.projectId(), s.queue().size() + 1, c.offerFor()));
      case LeaveQueue c when state instanceof Registered s && waits(s, c.projectId()) ->
          List.of(new QueueLeft(s.parcel().plotId(), c.projectId(), c.reason()));
      case RegisterPlot _,
          ChangeUtilities _,
          HoldPlot _,
          LeasePlot _,
          FreePlot _,
          JoinQueue _,
          LeaveQueue _ ->
          throw new CommandRefused(PlotRefusals.reason(state, command));
    };
  }

  private static PlotTaken taken(Registered plot, String projectId, TakenBy by) {
    return new PlotTaken(plot.parcel().plotId(), projectId, by);
  }

  static boolean hasIt(Registered plot, String projectId) {
    return switch (plot) {
      case Free _ -> false;
      case Offered s -> s.projectId().equals(projectId);
      case Held s -> s.projectId().equals(projectId);
      case Leased s -> s.projectId().equals(projectId);
    };
  }

  static boolean waits(Registered plot, String projectId) {
    return plot.queue().stream().anyMatch(waiting -> waiting.projectId().equals(projectId));
  }

  private static boolean mayJoin(Registered plot, String projectId) {
    return !(plot instanceof Free) && !hasIt(plot, projectId) && !waits(plot, projectId);
  }

  private static List<PlotEvent> change(Registered plot, Utilities utilities) {
    if (utilities.equals(plot.parcel().utilities())) {
      return List.of();
    }
    if (!(plot instanceof Free) && !utilities.covers(plot.parcel().utilities())) {
      throw new CommandRefused(
          "A project has been promised this plot's utilities; they can grow, not shrink.");
    }
    return List.of(new UtilitiesChanged(plot.parcel().plotId(), utilities));
  }

  /** Policy: when a plot is freed, then it is offered to the first who waits. */
  private static List<PlotEvent> free(Registered plot, FreePlot command) {
    var events = new ArrayList<PlotEvent>();
    var plotId = plot.parcel().plotId();
    events.add(new PlotFreed(plotId, command.projectId(), command.reason()));
    plot.queue().stream()
        .findFirst()
        .map(n -> new PlotOffered(plotId, n.projectId(), command.at().plus(n.offerFor())))
        .ifPresent(events::add);
    return events;
  }

  public static PlotState evolve(PlotState state, PlotEvent event) {
    return event instanceof PlotRegistered e
        ? new Free(e.parcel(), List.of())
        : state instanceof Registered plot ? PlotHistory.next(plot, event) : state;
  }
}
