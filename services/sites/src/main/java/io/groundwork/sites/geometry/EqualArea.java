package io.groundwork.sites.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Polygon;

/**
 * Lambert's cylindrical equal-area projection of the WGS 84 ellipsoid, in metres (Snyder, Map
 * Projections, USGS 1987, formulas 3-12 and 10-14, 10-15 with the equator as standard parallel).
 */
final class EqualArea {

  private static final double SEMI_MAJOR = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double E = Math.sqrt(E2);

  private EqualArea() {}

  static double squareMetres(Polygon polygon) {
    var projected = (Polygon) polygon.copy();
    projected.apply((CoordinateFilter) EqualArea::project);
    projected.geometryChanged();
    return projected.getArea();
  }

  private static void project(Coordinate position) {
    var sine = Math.sin(Math.toRadians(position.y));
    var q =
        (1 - E2)
            * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
    position.x = SEMI_MAJOR * Math.toRadians(position.x);
    position.y = SEMI_MAJOR * q / 2;
  }
}
