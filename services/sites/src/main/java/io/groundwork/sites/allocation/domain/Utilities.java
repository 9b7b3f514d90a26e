package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;

/** Power in kW, gas in m3/h, water in m3/day; access by road and rail. */
public record Utilities(
    BigDecimal powerKw,
    BigDecimal gasM3PerHour,
    BigDecimal waterM3PerDay,
    boolean roadAccess,
    boolean railAccess) {

  public static final Utilities NONE =
      new Utilities(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false, false);

  /** What of this remains when {@code other} has been taken off; never below zero. */
  public Utilities minus(Utilities other) {
    return new Utilities(
        powerKw.subtract(other.powerKw).max(BigDecimal.ZERO),
        gasM3PerHour.subtract(other.gasM3PerHour).max(BigDecimal.ZERO),
        waterM3PerDay.subtract(other.waterM3PerDay).max(BigDecimal.ZERO),
        roadAccess && !other.roadAccess,
        railAccess && !other.railAccess);
  }

  boolean coversQuantitiesOf(Utilities other) {
    return powerKw.compareTo(other.powerKw) >= 0
        && gasM3PerHour.compareTo(other.gasM3PerHour) >= 0
        && waterM3PerDay.compareTo(other.waterM3PerDay) >= 0;
  }

  String inWords() {
    return "%s kW, %s m3/h of gas, %s m3/day of water"
        .formatted(
            powerKw.toPlainString(), gasM3PerHour.toPlainString(), waterM3PerDay.toPlainString());
  }
}
