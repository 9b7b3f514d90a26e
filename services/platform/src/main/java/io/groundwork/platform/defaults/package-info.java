/** Settings and observability a service starts with, at the lowest precedence. */
@NullMarked
package io.groundwork.platform.defaults;

import org.jspecify.annotations.NullMarked;
