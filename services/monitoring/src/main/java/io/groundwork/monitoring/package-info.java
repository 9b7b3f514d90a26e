/** The pipeline as it stands: consumes every topic, observes, decides nothing. */
@NullMarked
package io.groundwork.monitoring;

import org.jspecify.annotations.NullMarked;
