/**
 * Real PostgreSQL, Kafka and schema registry as child processes of this JVM, on loopback only, for
 * tests and for machines without containers. The servers come from Maven artifacts.
 */
@NullMarked
package io.groundwork.backing;

import org.jspecify.annotations.NullMarked;
