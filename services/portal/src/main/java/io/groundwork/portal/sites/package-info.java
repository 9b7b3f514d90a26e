/** Territories, plots and what concerns a project's site: matches, holds, leases, residency. */
@NullMarked
package io.groundwork.portal.sites;

import org.jspecify.annotations.NullMarked;
