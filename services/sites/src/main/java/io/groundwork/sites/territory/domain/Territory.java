package io.groundwork.sites.territory.domain;

import io.groundwork.sites.territory.domain.TerritoryCommand.ChangeSharedUtilities;
import io.groundwork.sites.territory.domain.TerritoryCommand.RegisterTerritory;
import io.groundwork.sites.territory.domain.TerritoryEvent.SharedUtilitiesChanged;
import io.groundwork.sites.territory.domain.TerritoryEvent.TerritoryRegistered;
import io.groundwork.sites.territory.domain.TerritoryState.Registered;
import io.groundwork.sites.territory.domain.TerritoryState.Unregistered;
import java.util.List;

/** What has been promised to projects is never taken back by lowering the shared utilities. */
public final class Territory {

  public static final TerritoryState INITIAL = new Unregistered();

  private Territory() {}

  public static List<TerritoryEvent> decide(TerritoryState state, TerritoryCommand command) {
    return switch (command) {
      case RegisterTerritory c when state instanceof Unregistered ->
          List.of(new TerritoryRegistered(c.land()));
      case ChangeSharedUtilities c when state instanceof Registered s -> change(s.land(), c);
      case RegisterTerritory _ -> throw new CommandRefused("This territory is already registered.");
      case ChangeSharedUtilities _ ->
          throw new CommandRefused("This territory is not registered yet.");
    };
  }

  private static List<TerritoryEvent> change(Land land, ChangeSharedUtilities command) {
    if (!command.sharedUtilities().coversQuantitiesOf(command.reserved())) {
      throw new CommandRefused(
          "Projects have been promised %s kW, %s m3/h of gas and %s m3/day of water; the shared utilities cannot be less."
              .formatted(
                  command.reserved().powerKw().toPlainString(),
                  command.reserved().gasM3PerHour().toPlainString(),
                  command.reserved().waterM3PerDay().toPlainString()));
    }
    return command.sharedUtilities().equals(land.sharedUtilities())
        ? List.of()
        : List.of(new SharedUtilitiesChanged(land.territoryId(), command.sharedUtilities()));
  }

  public static TerritoryState evolve(TerritoryState state, TerritoryEvent event) {
    return switch (event) {
      case TerritoryRegistered e -> new Registered(e.land());
      case SharedUtilitiesChanged e ->
          state instanceof Registered s
              ? new Registered(s.land().with(e.sharedUtilities()))
              : state;
    };
  }
}
