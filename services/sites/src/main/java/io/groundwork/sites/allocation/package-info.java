/**
 * What one project does about its site: waits, holds, leases. Takes plots in the same transaction.
 */
@NullMarked
package io.groundwork.sites.allocation;

import org.jspecify.annotations.NullMarked;
