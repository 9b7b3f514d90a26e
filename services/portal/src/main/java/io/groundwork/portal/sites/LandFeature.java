package io.groundwork.portal.sites;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A feature of a GeoJSON file, as texts that somebody might have typed. */
record LandFeature(JsonNode properties, JsonNode geometry) {

  static LandFeature of(JsonNode feature) {
    return new LandFeature(feature.path("properties"), one(feature.path("geometry")));
  }

  /** Some programs write each polygon as a collection of one. */
  private static JsonNode one(JsonNode geometry) {
    var parts = geometry.path("coordinates");
    return is("MultiPolygon", geometry) && parts.size() == 1
        ? JsonNodeFactory.instance
            .objectNode()
            .put("type", "Polygon")
            .set("coordinates", parts.get(0))
        : geometry;
  }

  private static boolean is(String type, JsonNode geometry) {
    return geometry.path("type").asString("").equals(type);
  }

  /** Of a property; empty when there is nothing. */
  String text(String name) {
    var value = properties.path(name);
    var finite = value.isNumber() && Double.isFinite(value.asDouble(Double.NaN));
    return finite ? value.decimalValue().toPlainString() : value.asString("").strip();
  }

  /** Empty when the geometry is none. */
  String polygon() {
    return is("Polygon", geometry) ? geometry.toString() : "";
  }
}
