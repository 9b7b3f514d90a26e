package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a project asks of a plot; {@code earliestOn} is the day it wants to begin. */
public record Needs(
    BigDecimal areaHectares, Utilities utilities, int labourJobs, @Nullable LocalDate earliestOn) {

  public static final Needs NONE = new Needs(BigDecimal.ZERO, Utilities.NONE, 0, null);
}
