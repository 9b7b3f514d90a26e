package io.groundwork.sites.plot;

import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.plot.domain.PlotState.Registered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What callers read of one plot. */
final class PlotView {

  private PlotView() {}

  static PlotRow of(Registered plot, long version) {
    return switch (plot) {
      case Free s -> row(s, version, "FREE", null, null);
      case Offered s -> row(s, version, "OFFERED", s.projectId(), s.until());
      case Held s -> row(s, version, "HELD", s.projectId(), null);
      case Leased s -> row(s, version, "LEASED", s.projectId(), null);
    };
  }

  private static PlotRow row(
      Registered plot,
      long version,
      String status,
      @Nullable String projectId,
      @Nullable Instant offerUntil) {
    var parcel = plot.parcel();
    return new PlotRow(
        parcel.plotId(),
        version,
        parcel.territoryId(),
        parcel.name(),
        parcel.organisation(),
        parcel.areaHectares(),
        GeoJson.tree(parcel.boundary()),
        parcel.utilities(),
        parcel.labourJobs(),
        parcel.availableFrom(),
        status,
        projectId,
        offerUntil,
        plot.queue().size());
  }
}
