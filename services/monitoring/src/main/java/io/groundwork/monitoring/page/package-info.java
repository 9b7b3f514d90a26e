/** A plain live board for the browser; holds no data itself. */
@NullMarked
package io.groundwork.monitoring.page;

import org.jspecify.annotations.NullMarked;
