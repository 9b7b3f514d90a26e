/** Boundaries: GeoJSON polygons in WGS 84, checked before anything else is. */
@NullMarked
package io.groundwork.sites.geometry;

import org.jspecify.annotations.NullMarked;
