package io.groundwork.monitoring.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of the feed somebody had seen, and when.
 *
 * @param position in the feed; 0 and no instant before the first visit
 */
record Visit(long position, @Nullable Instant at) {

  static final Visit NONE = new Visit(0, null);
}
