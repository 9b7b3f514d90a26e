package io.groundwork.sites.plot;

import io.groundwork.platform.journal.Messages;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.sites.plot.PlotUse;
import io.groundwork.sites.plot.domain.Parcel;
import io.groundwork.sites.plot.domain.PlotEvent;
import io.groundwork.sites.plot.domain.PlotEvent.PlotFreed;
import io.groundwork.sites.plot.domain.PlotEvent.PlotOffered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotRegistered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotTaken;
import io.groundwork.sites.plot.domain.PlotEvent.QueueJoined;
import io.groundwork.sites.plot.domain.PlotEvent.QueueLeft;
import io.groundwork.sites.plot.domain.PlotEvent.TakenBy;
import io.groundwork.sites.plot.domain.PlotEvent.UtilitiesChanged;
import io.groundwork.sites.plot.domain.Utilities;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Plots in the published language. */
@Component
class PlotMessages implements Messages<PlotEvent> {

  static final String TOPIC = Topics.PLOT;

  @Override
  public SpecificRecord toRecord(PlotEvent event) {
    return switch (event) {
      case PlotRegistered e -> registered(e.parcel());
      case UtilitiesChanged e ->
          new io.groundwork.schemas.sites.plot.UtilitiesChanged(
              e.plotId(), utilities(e.utilities()));
      case PlotTaken e ->
          new io.groundwork.schemas.sites.plot.PlotTaken(e.plotId(), e.projectId(), use(e.by()));
      case PlotOffered e ->
          new io.groundwork.schemas.sites.plot.PlotOffered(
              e.plotId(), e.projectId(), e.until().toEpochMilli());
      case PlotFreed e ->
          new io.groundwork.schemas.sites.plot.PlotFreed(e.plotId(), e.projectId(), e.reason());
      case QueueJoined e ->
          new io.groundwork.schemas.sites.plot.QueueJoined(e.plotId(), e.projectId(), e.position());
      case QueueLeft e ->
          new io.groundwork.schemas.sites.plot.QueueLeft(e.plotId(), e.projectId(), e.reason());
    };
  }

  private static SpecificRecord registered(Parcel parcel) {
    return new io.groundwork.schemas.sites.plot.PlotRegistered(
        parcel.plotId(),
        parcel.territoryId(),
        parcel.name(),
        parcel.areaHectares().toPlainString(),
        parcel.boundary(),
        utilities(parcel.utilities()),
        parcel.labourJobs(),
        parcel.availableFrom().toString(),
        parcel.organisation());
  }

  private static PlotUse use(TakenBy by) {
    return switch (by) {
      case HOLD -> PlotUse.HOLD;
      case LEASE -> PlotUse.LEASE;
    };
  }

  private static io.groundwork.schemas.shared.Utilities utilities(Utilities from) {
    return new io.groundwork.schemas.shared.Utilities(
        from.powerKw().toPlainString(),
        from.gasM3PerHour().toPlainString(),
        from.waterM3PerDay().toPlainString(),
        from.roadAccess(),
        from.railAccess());
  }
}
