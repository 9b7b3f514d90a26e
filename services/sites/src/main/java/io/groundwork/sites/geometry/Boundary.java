package io.groundwork.sites.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A valid polygon in degrees of WGS 84. Neighbours may share an edge. */
public final class Boundary {

  /** Parts of the smaller area below which an overlap is rounding, not land. */
  private static final double NEGLIGIBLE = 1e-6;

  private final Polygon polygon;

  Boundary(Polygon polygon) {
    this.polygon = polygon;
  }

  /** Hectares on the ellipsoid, rounded to square metres. */
  public BigDecimal areaHectares() {
    return BigDecimal.valueOf(EqualArea.squareMetres(polygon) / 10_000)
        .setScale(4, RoundingMode.HALF_UP);
  }

  public boolean overlaps(Boundary other) {
    var common = OverlayNGRobust.overlay(polygon, other.polygon, OverlayNG.INTERSECTION).getArea();
    return common > NEGLIGIBLE * Math.min(polygon.getArea(), other.polygon.getArea());
  }

  public boolean isInside(Boundary other) {
    var outside = OverlayNGRobust.overlay(polygon, other.polygon, OverlayNG.DIFFERENCE).getArea();
    return outside <= NEGLIGIBLE * polygon.getArea();
  }

  /** West, south, east, north in degrees. */
  public Envelope box() {
    return polygon.getEnvelopeInternal();
  }

  /** RFC 7946 text of the geometry; outer ring counterclockwise, as it recommends. */
  public String geoJson() {
    return GeoJson.write(polygon);
  }
}
