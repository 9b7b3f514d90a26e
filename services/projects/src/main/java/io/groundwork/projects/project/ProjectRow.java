package io.groundwork.projects.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project in a list. Capex is in {@code currency}. */
record ProjectRow(
    String id,
    long version,
    String title,
    String stage,
    String condition,
    String organisation,
    String region,
    String activity,
    @Nullable String agreementId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal capex,
    String currency,
    int jobs,
    Instant registeredAt,
    Instant stageSince,
    @JsonIgnore String sortTitle) {}
