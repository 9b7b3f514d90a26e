/** Every event about a project, of all services, in order of time. */
@NullMarked
package io.groundwork.monitoring.timeline;

import org.jspecify.annotations.NullMarked;
