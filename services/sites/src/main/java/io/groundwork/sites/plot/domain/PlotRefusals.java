package io.groundwork.sites.plot.domain;

import io.groundwork.sites.plot.domain.PlotCommand.ChangeUtilities;
import io.groundwork.sites.plot.domain.PlotCommand.FreePlot;
import io.groundwork.sites.plot.domain.PlotCommand.HoldPlot;
import io.groundwork.sites.plot.domain.PlotCommand.JoinQueue;
import io.groundwork.sites.plot.domain.PlotCommand.LeasePlot;
import io.groundwork.sites.plot.domain.PlotCommand.LeaveQueue;
import io.groundwork.sites.plot.domain.PlotCommand.RegisterPlot;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.plot.domain.PlotState.Registered;
import io.groundwork.sites.plot.domain.PlotState.Unregistered;

/** Says why a plot refuses, in words a caller can act on. */
final class PlotRefusals {

  private PlotRefusals() {}

  static String reason(PlotState state, PlotCommand command) {
    return switch (command) {
      case RegisterPlot _ -> "This plot is already registered.";
      case ChangeUtilities _ -> "This plot is not registered yet.";
      case HoldPlot c ->
          "The plot cannot be held: it %s%s"
              .formatted(standing(state, c.projectId()), remedy(state, c.projectId()));
      case LeasePlot c -> "The plot cannot be leased: it " + standing(state, c.projectId());
      case FreePlot c -> "The plot cannot be freed: it " + standing(state, c.projectId());
      case JoinQueue c when state instanceof Registered s && Plot.waits(s, c.projectId()) ->
          "The project is on this plot's waitlist already.";
      case JoinQueue c -> "Nobody can wait for this plot: it " + standing(state, c.projectId());
      case LeaveQueue _ -> "The project is not on this plot's waitlist.";
    };
  }

  /** Only for a plot that somebody else has. */
  private static String remedy(PlotState state, String projectId) {
    return state instanceof Registered s && !(s instanceof Free) && !Plot.hasIt(s, projectId)
        ? " Join its waitlist (otherwise: WAITLIST) or choose another plot."
        : "";
  }

  private static String standing(PlotState state, String projectId) {
    return switch (state) {
      case Unregistered _ -> "is not registered yet.";
      case Free _ -> "is free; place a hold.";
      case Offered s when s.projectId().equals(projectId) ->
          "is offered to this project until " + s.until() + ".";
      case Offered s -> "is offered to another project until " + s.until() + ".";
      case Held s when s.projectId().equals(projectId) -> "is held for this project.";
      case Held _ -> "is held for another project.";
      case Leased s when s.projectId().equals(projectId) -> "is leased to this project.";
      case Leased _ -> "is leased to another project.";
    };
  }
}
