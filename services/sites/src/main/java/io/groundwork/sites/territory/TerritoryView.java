package io.groundwork.sites.territory;

import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.Utilities;
import tools.jackson.databind.JsonNode;

/** A territory, and how much of its shared utilities is promised already. */
public record TerritoryView(
    String id,
    long version,
    String name,
    String region,
    String regime,
    String organisation,
    JsonNode boundary,
    Utilities sharedUtilities,
    Utilities reserved) {

  static TerritoryView of(Land land, long version, Utilities reserved) {
    return new TerritoryView(
        land.territoryId(),
        version,
        land.name(),
        land.region(),
        land.regime(),
        land.organisation(),
        GeoJson.tree(land.boundary()),
        land.sharedUtilities(),
        reserved);
  }
}
