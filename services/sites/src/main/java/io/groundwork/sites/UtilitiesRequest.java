package io.groundwork.sites;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** Utilities as callers write and read them: kW, m3/h of gas, m3/day of water, access. */
public record UtilitiesRequest(
    @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal powerKw,
    @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal gasM3PerHour,
    @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal waterM3PerDay,
    @NotNull Boolean roadAccess,
    @NotNull Boolean railAccess) {}
