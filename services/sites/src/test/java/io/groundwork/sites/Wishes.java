package io.groundwork.sites;

import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteNeeds;
import io.groundwork.schemas.shared.SiteTrack;
import io.groundwork.schemas.shared.Utilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects by what they want of a site. */
public final class Wishes {

  private Wishes() {}

  /** A plot with so much power, and residency under a regime unless it is null. */
  public static ProjectDetails of(int powerKw, @Nullable String regime) {
    var utilities = new Utilities(Integer.toString(powerKw), "0", "0", true, false);
    var needs = new SiteNeeds("10", utilities, 20, null);
    return of(SiteTrack.ALLOCATED_PLOT, needs, regime);
  }

  /** A project that brings its own site. */
  public static ProjectDetails ownSite(@Nullable String regime) {
    return of(SiteTrack.OWN_SITE, null, regime);
  }

  public static ProjectDetails of(
      SiteTrack track, @Nullable SiteNeeds needs, @Nullable String regime) {
    return new ProjectDetails(
        "Dairy farm",
        null,
        null,
        "agency",
        "registrar",
        "RU-KHA",
        "0141",
        "Milk.",
        new Money("1000000.00", "RUB"),
        50,
        List.of(),
        track,
        needs,
        regime);
  }
}
