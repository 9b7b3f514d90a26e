/** A parcel of a territory: free, offered, held or leased, and the projects that wait for it. */
@NullMarked
package io.groundwork.sites.plot;

import org.jspecify.annotations.NullMarked;
