package io.groundwork.sites.territory;

import io.groundwork.platform.journal.Messages;
import io.groundwork.schemas.Topics;
import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.TerritoryEvent;
import io.groundwork.sites.territory.domain.TerritoryEvent.SharedUtilitiesChanged;
import io.groundwork.sites.territory.domain.TerritoryEvent.TerritoryRegistered;
import io.groundwork.sites.territory.domain.Utilities;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Territories in the published language. */
@Component
class TerritoryMessages implements Messages<TerritoryEvent> {

  static final String TOPIC = Topics.TERRITORY;

  @Override
  public SpecificRecord toRecord(TerritoryEvent event) {
    return switch (event) {
      case TerritoryRegistered e -> registered(e.land());
      case SharedUtilitiesChanged e ->
          new io.groundwork.schemas.sites.territory.SharedUtilitiesChanged(
              e.territoryId(), utilities(e.sharedUtilities()));
    };
  }

  private static SpecificRecord registered(Land land) {
    return new io.groundwork.schemas.sites.territory.TerritoryRegistered(
        land.territoryId(),
        land.name(),
        land.region(),
        land.regime(),
        land.organisation(),
        land.boundary(),
        utilities(land.sharedUtilities()));
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
