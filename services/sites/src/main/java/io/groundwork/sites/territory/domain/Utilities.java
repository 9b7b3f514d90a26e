package io.groundwork.sites.territory.domain;

import java.math.BigDecimal;

/** Power in kW, gas in m3/h, water in m3/day, none of them negative; access by road and rail. */
public record Utilities(
    BigDecimal powerKw,
    BigDecimal gasM3PerHour,
    BigDecimal waterM3PerDay,
    boolean roadAccess,
    boolean railAccess) {

  public Utilities {
    if (powerKw.signum() < 0 || gasM3PerHour.signum() < 0 || waterM3PerDay.signum() < 0) {
      throw new IllegalArgumentException("utilities are never negative");
    }
  }

  boolean coversQuantitiesOf(Utilities other) {
    return powerKw.compareTo(other.powerKw) >= 0
        && gasM3PerHour.compareTo(other.gasM3PerHour) >= 0
        && waterM3PerDay.compareTo(other.waterM3PerDay) >= 0;
  }
}
