/** A small hotel, to try platform on something that is not Groundwork. */
@NullMarked
package io.groundwork.platform.hotel;

import org.jspecify.annotations.NullMarked;
