/** Events as they come, over SSE, resumable without loss or double. */
@NullMarked
package io.groundwork.monitoring.feed;

import org.jspecify.annotations.NullMarked;
