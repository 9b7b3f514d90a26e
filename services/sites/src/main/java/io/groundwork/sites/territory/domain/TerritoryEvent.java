package io.groundwork.sites.territory.domain;

/** What happened to a territory. */
public sealed interface TerritoryEvent {

  record TerritoryRegistered(Land land) implements TerritoryEvent {}

  record SharedUtilitiesChanged(String territoryId, Utilities sharedUtilities)
      implements TerritoryEvent {}
}
