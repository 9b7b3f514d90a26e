package io.groundwork.sites.territory.domain;

/** What may be asked of a territory. */
public sealed interface TerritoryCommand {

  record RegisterTerritory(Land land) implements TerritoryCommand {}

  /** {@code reserved} is what holds and leases have been promised out of the shared utilities. */
  record ChangeSharedUtilities(Utilities sharedUtilities, Utilities reserved)
      implements TerritoryCommand {}
}
