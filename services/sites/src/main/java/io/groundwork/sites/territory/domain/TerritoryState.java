package io.groundwork.sites.territory.domain;

/** Where a territory stands. */
public sealed interface TerritoryState {

  record Unregistered() implements TerritoryState {}

  record Registered(Land land) implements TerritoryState {}
}
