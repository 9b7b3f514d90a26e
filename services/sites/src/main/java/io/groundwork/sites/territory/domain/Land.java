package io.groundwork.sites.territory.domain;

/**
 * What is known of a territory; the boundary is a GeoJSON polygon, the organisation its authority.
 */
public record Land(
    String territoryId,
    String name,
    String region,
    String regime,
    String organisation,
    String boundary,
    Utilities sharedUtilities) {

  Land with(Utilities shared) {
    return new Land(territoryId, name, region, regime, organisation, boundary, shared);
  }
}
