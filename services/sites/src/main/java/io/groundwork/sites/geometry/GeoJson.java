package io.groundwork.sites.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes polygons of RFC 7946, as a geometry or as the geometry of a feature. */
public final class GeoJson {

  private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4326);
  private static final JsonMapper JSON = new JsonMapper();

  private GeoJson() {}

  /**
   * Reads what a caller sent.
   *
   * @throws io.groundwork.platform.problem.InvalidField with what is wrong and what would be right
   */
  public static Boundary read(String field, JsonNode value) {
    var feature = "Feature".equals(value.path("type").asString(""));
    var geometry = feature ? value.path("geometry") : value;
    var problems = new BoundaryProblems(feature ? field + ".geometry" : field);
    problems.requirePolygon(geometry);
    var rings = new ArrayList<LinearRing>();
    for (var ring : geometry.path("coordinates")) {
      rings.add(GEOMETRY.createLinearRing(Positions.of(ring, rings.size(), problems)));
    }
    var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    var polygon = GEOMETRY.createPolygon(rings.getFirst(), holes);
    problems.requireValid(new IsValidOp(polygon).getValidationError());
    problems.requireExtent(polygon.getEnvelopeInternal());
    return new Boundary((Polygon) polygon.norm().reverse());
  }

  /** Reads what was written here. */
  public static Boundary stored(String text) {
    return read("boundary", JSON.readTree(text));
  }

  /** A stored boundary as JSON, to be part of an answer. */
  public static JsonNode tree(String text) {
    return JSON.readTree(text);
  }

  static String write(Polygon polygon) {
    var rings = new ArrayList<List<double[]>>();
    rings.add(positions(polygon.getExteriorRing()));
    for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      rings.add(positions(polygon.getInteriorRingN(hole)));
    }
    return JSON.writeValueAsString(new Geometry("Polygon", rings));
  }

  private static List<double[]> positions(LinearRing ring) {
    return List.of(ring.getCoordinates()).stream().map(GeoJson::position).toList();
  }

  private static double[] position(Coordinate at) {
    return new double[] {at.x, at.y};
  }

  private record Geometry(String type, List<List<double[]>> coordinates) {}
}
