package io.groundwork.sites.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** The positions of one ring: longitude, latitude and an ignored altitude. */
final class Positions {

  private static final int MOST = 5_000;

  private Positions() {}

  static Coordinate[] of(JsonNode ring, int index, BoundaryProblems problems) {
    if (ring.size() < 4 || ring.size() > MOST) {
      throw problems.in(index, "has " + ring.size() + " positions", "give a ring 4 to 5000");
    }
    List<Coordinate> positions = new ArrayList<>();
    for (var position : ring) {
      positions.add(position(position, index, problems));
    }
    if (!positions.getFirst().equals2D(positions.getLast())) {
      throw problems.in(index, "is not closed", "repeat the first position as the last one");
    }
    return positions.toArray(Coordinate[]::new);
  }

  private static Coordinate position(JsonNode position, int ring, BoundaryProblems problems) {
    if (position.size() < 2
        || position.size() > 3
        || !position.path(0).isNumber()
        || !position.path(1).isNumber()) {
      throw problems.in(ring, "has a position that is none", "write [longitude, latitude]");
    }
    var longitude = position.path(0).asDouble();
    var latitude = position.path(1).asDouble();
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw problems.in(
          ring,
          "has the position [%s, %s] outside WGS 84".formatted(longitude, latitude),
          "write longitude (-180 to 180) before latitude (-90 to 90)");
    }
    return new Coordinate(longitude, latitude);
  }
}
