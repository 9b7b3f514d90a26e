package io.groundwork.projects.project.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a project asks of a plot. */
public record SiteNeeds(
    BigDecimal areaHectares, Utilities utilities, int labourJobs, @Nullable LocalDate earliestOn) {}
