package io.groundwork.sites.geometry;

import io.groundwork.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a boundary, and where. */
final class BoundaryProblems {

  private final String field;

  BoundaryProblems(String field) {
    this.field = field;
  }

  void requirePolygon(JsonNode geometry) {
    var coordinates = geometry.path("coordinates");
    if (!"Polygon".equals(geometry.path("type").asString("")) || !coordinates.isArray()) {
      throw new InvalidField(
          field,
          "is not a GeoJSON polygon",
          "send {\"type\":\"Polygon\",\"coordinates\":[[[longitude,latitude],…]]} or a Feature of"
              + " it");
    }
    if (coordinates.isEmpty() || coordinates.size() > 100) {
      throw new InvalidField(
          field, "has " + coordinates.size() + " rings", "give one outer ring and up to 99 holes");
    }
  }

  void requireValid(@Nullable TopologyValidationError error) {
    if (error != null) {
      var at = error.getCoordinate();
      throw new InvalidField(
          field,
          "%s at [%s, %s]".formatted(error.getMessage().toLowerCase(), at.x, at.y),
          "draw rings that neither cross nor touch themselves or one another");
    }
  }

  void requireExtent(Envelope box) {
    if (box.getWidth() > 180) {
      throw new InvalidField(
          field, "spans more than half the globe", "split it at the antimeridian");
    }
  }

  InvalidField in(int ring, String detail, String remedy) {
    return new InvalidField("%s.coordinates[%d]".formatted(field, ring), detail, remedy);
  }
}
