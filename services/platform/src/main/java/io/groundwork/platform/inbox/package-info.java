/** From Kafka to a handler: one effect per event, in order per key, or the key halts loudly. */
@NullMarked
package io.groundwork.platform.inbox;

import org.jspecify.annotations.NullMarked;
