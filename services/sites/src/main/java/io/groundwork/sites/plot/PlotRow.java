package io.groundwork.sites.plot;

import io.groundwork.sites.plot.domain.Utilities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plot in a list. */
public record PlotRow(
    String id,
    long version,
    String territoryId,
    String name,
    String organisation,
    BigDecimal areaHectares,
    JsonNode boundary,
    Utilities utilities,
    int labourJobs,
    LocalDate availableFrom,
    String status,
    @Nullable String projectId,
    @Nullable Instant offerUntil,
    int waiting) {}
