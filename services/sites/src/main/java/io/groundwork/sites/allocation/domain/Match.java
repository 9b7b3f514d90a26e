package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;
import java.util.List;

/** How well a plot fits: no misses is a full fit; spare is the land beyond the need. */
public record Match(
    String plotId,
    String name,
    String territoryId,
    boolean fits,
    BigDecimal spareHectares,
    List<Miss> misses) {

  /** What is missing, and by how much, in words. */
  public record Miss(String need, String reason) {}
}
