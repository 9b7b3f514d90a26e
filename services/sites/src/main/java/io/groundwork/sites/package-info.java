/**
 * Where projects are built: territories, plots, who holds or leases them, and residency under a
 * regime.
 */
@NullMarked
package io.groundwork.sites;

import org.jspecify.annotations.NullMarked;
