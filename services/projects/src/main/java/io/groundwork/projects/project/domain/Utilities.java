package io.groundwork.projects.project.domain;

import java.math.BigDecimal;

/** Power in kW, gas in m3/h, water in m3/day, and access by road and rail. */
public record Utilities(
    BigDecimal powerKw,
    BigDecimal gasM3PerHour,
    BigDecimal waterM3PerDay,
    boolean roadAccess,
    boolean railAccess) {}
