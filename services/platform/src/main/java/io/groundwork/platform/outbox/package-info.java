/** From the database to Kafka: every row once in the log, in the order of its aggregate. */
@NullMarked
package io.groundwork.platform.outbox;

import org.jspecify.annotations.NullMarked;
