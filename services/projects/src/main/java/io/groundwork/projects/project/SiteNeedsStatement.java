package io.groundwork.projects.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.groundwork.projects.project.domain.SiteNeeds;
import io.groundwork.projects.project.domain.Utilities;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a project asks of a plot: hectares, kW, m3/h, m3/day, jobs. */
record SiteNeedsStatement(
    @NotNull
        @Positive
        @Digits(integer = 8, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal areaHectares,
    @NotNull @Valid UtilitiesStatement utilities,
    @NotNull @PositiveOrZero Integer labourJobs,
    @Nullable LocalDate earliestOn) {

  record UtilitiesStatement(
      @NotNull
          @PositiveOrZero
          @Digits(integer = 9, fraction = 3)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal powerKw,
      @NotNull
          @PositiveOrZero
          @Digits(integer = 9, fraction = 3)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal gasM3PerHour,
      @NotNull
          @PositiveOrZero
          @Digits(integer = 9, fraction = 3)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal waterM3PerDay,
      @NotNull Boolean roadAccess,
      @NotNull Boolean railAccess) {}

  SiteNeeds toNeeds() {
    var supply =
        new Utilities(
            utilities.powerKw(),
            utilities.gasM3PerHour(),
            utilities.waterM3PerDay(),
            utilities.roadAccess(),
            utilities.railAccess());
    return new SiteNeeds(areaHectares, supply, labourJobs, earliestOn);
  }

  static SiteNeedsStatement of(SiteNeeds needs) {
    var u = needs.utilities();
    return new SiteNeedsStatement(
        needs.areaHectares(),
        new UtilitiesStatement(
            u.powerKw(), u.gasM3PerHour(), u.waterM3PerDay(), u.roadAccess(), u.railAccess()),
        needs.labourJobs(),
        needs.earliestOn());
  }
}
