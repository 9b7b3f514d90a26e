/** A small service on the whole of platform: parcels that are sent. */
@NullMarked
package io.groundwork.platform.parcel;

import org.jspecify.annotations.NullMarked;
