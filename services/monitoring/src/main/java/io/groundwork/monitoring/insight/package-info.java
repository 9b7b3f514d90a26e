/** The pipeline over time: how far projects come, how long it takes, and whom they wait for. */
@NullMarked
package io.groundwork.monitoring.insight;

import org.jspecify.annotations.NullMarked;
