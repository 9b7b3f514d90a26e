package io.groundwork.sites.allocation;

import io.groundwork.sites.SitesSettings;
import io.groundwork.sites.allocation.domain.Terms;
import io.groundwork.sites.allocation.domain.Utilities;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.territory.TerritoryService;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a plot and its territory can promise at this moment; the caller holds their locks. */
@Component
class SiteTerms {

  private final PlotService plots;
  private final TerritoryService territories;
  private final SitesSettings settings;

  SiteTerms(PlotService plots, TerritoryService territories, SitesSettings settings) {
    this.plots = plots;
    this.territories = territories;
    this.settings = settings;
  }

  Terms of(String plotId, Instant until, Instant at) {
    var parcel = plots.plot(plotId).parcel();
    return new Terms(
        plotId,
        parcel.territoryId(),
        utilities(parcel.utilities()),
        sharedLeft(parcel.territoryId()),
        until,
        at,
        at.plus(settings.longestHold()));
  }

  String regime(String territoryId) {
    return territories.land(territoryId).regime();
  }

  Utilities shared(String territoryId) {
    return utilities(territories.land(territoryId).sharedUtilities());
  }

  Utilities sharedLeft(String territoryId) {
    return shared(territoryId).minus(utilities(territories.reserved(territoryId)));
  }

  static Utilities utilities(io.groundwork.sites.plot.domain.Utilities from) {
    return new Utilities(
        from.powerKw(),
        from.gasM3PerHour(),
        from.waterM3PerDay(),
        from.roadAccess(),
        from.railAccess());
  }

  private static Utilities utilities(io.groundwork.sites.territory.domain.Utilities from) {
    return new Utilities(
        from.powerKw(),
        from.gasM3PerHour(),
        from.waterM3PerDay(),
        from.roadAccess(),
        from.railAccess());
  }
}
