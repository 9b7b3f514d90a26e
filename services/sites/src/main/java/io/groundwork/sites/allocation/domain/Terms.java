package io.groundwork.sites.allocation.domain;

import java.time.Instant;

/**
 * The plot a hold is asked for as it is at this moment: its own utilities, what its territory has
 * left to share, and the instants between which the hold must end.
 */
public record Terms(
    String plotId,
    String territoryId,
    Utilities onPlot,
    Utilities sharedLeft,
    Instant until,
    Instant at,
    Instant latest) {}
