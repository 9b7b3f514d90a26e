/**
 * The system as a user meets it: started by its launcher, asked over HTTP, and compared with what
 * Kafka and the databases say.
 */
@NullMarked
package io.groundwork.acceptance;

import org.jspecify.annotations.NullMarked;
