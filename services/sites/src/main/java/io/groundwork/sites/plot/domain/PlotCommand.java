package io.groundwork.sites.plot.domain;

import java.time.Duration;
import java.time.Instant;

/** What may be asked of a plot; all but the first two by the allocation of a project. */
public sealed interface PlotCommand {

  record RegisterPlot(Parcel parcel) implements PlotCommand {}

  record ChangeUtilities(Utilities utilities) implements PlotCommand {}

  record HoldPlot(String projectId, Instant at) implements PlotCommand {}

  record LeasePlot(String projectId) implements PlotCommand {}

  record FreePlot(String projectId, String reason, Instant at) implements PlotCommand {}

  record JoinQueue(String projectId, Duration offerFor) implements PlotCommand {}

  record LeaveQueue(String projectId, String reason) implements PlotCommand {}
}
