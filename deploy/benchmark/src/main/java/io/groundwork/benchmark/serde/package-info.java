/** What JMH runs in a JVM of its own. */
@NullMarked
package io.groundwork.benchmark.serde;

import org.jspecify.annotations.NullMarked;
