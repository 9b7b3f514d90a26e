@NullMarked
package io.groundwork.monitoring.pipeline;

import org.jspecify.annotations.NullMarked;
