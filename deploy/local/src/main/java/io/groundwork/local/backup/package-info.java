/** A copy of all services' data at one consistent point, and a system made from it. */
@NullMarked
package io.groundwork.local.backup;

import org.jspecify.annotations.NullMarked;
