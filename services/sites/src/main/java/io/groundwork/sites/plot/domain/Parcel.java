package io.groundwork.sites.plot.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is known of a plot; the boundary is a GeoJSON polygon, its area follows from it. */
public record Parcel(
    String plotId,
    String territoryId,
    String name,
    BigDecimal areaHectares,
    String boundary,
    Utilities utilities,
    int labourJobs,
    LocalDate availableFrom,
    String organisation) {

  Parcel with(Utilities changed) {
    return new Parcel(
        plotId,
        territoryId,
        name,
        areaHectares,
        boundary,
        changed,
        labourJobs,
        availableFrom,
        organisation);
  }
}
