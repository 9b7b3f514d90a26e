package io.groundwork.schemas;

import java.util.List;

/**
 * Names of the domain topics, one per aggregate, {@code <service>.<aggregate>}; key = aggregate id.
 */
public final class Topics {

  public static final String AGREEMENT = "projects.agreement";
  public static final String PROJECT = "projects.project";
  public static final String TERRITORY = "sites.territory";
  public static final String PLOT = "sites.plot";

  /** Keyed by the project, not by the plot: all that concerns one project's site stays in order. */
  public static final String ALLOCATION = "sites.allocation";

  public static final String RESIDENCY = "sites.residency";
  public static final String PLAN = "financing.plan";

  /** The same for every domain topic; changing it would change the order of keys already sent. */
  public static final int PARTITIONS = 12;

  private Topics() {}

  public static List<String> all() {
    return List.of(AGREEMENT, PROJECT, TERRITORY, PLOT, ALLOCATION, RESIDENCY, PLAN);
  }
}
