/** Monitoring on real servers, and its rules as sentences. */
@NullMarked
package io.groundwork.monitoring;

import org.jspecify.annotations.NullMarked;
