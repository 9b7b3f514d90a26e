package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A plot as a project sees it; {@code status} is FREE, OFFERED, HELD or LEASED. */
public record Candidate(
    String plotId,
    String name,
    String territoryId,
    String regime,
    String status,
    boolean own,
    BigDecimal areaHectares,
    Utilities onPlot,
    Utilities shared,
    Utilities sharedLeft,
    int labourJobs,
    LocalDate availableFrom) {}
