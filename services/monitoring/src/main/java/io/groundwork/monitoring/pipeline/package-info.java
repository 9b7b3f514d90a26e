/** One consumer of every topic; whoever wants to know of an event is an Observer. */
@NullMarked
package io.groundwork.monitoring.pipeline;

import org.jspecify.annotations.NullMarked;
