/** Who or what made a change, and in which conversation. */
@NullMarked
package io.groundwork.platform.cause;

import org.jspecify.annotations.NullMarked;
