/** Money over time: capital of the pipeline, and of one project against its capital expenditure. */
@NullMarked
package io.groundwork.monitoring.money;

import org.jspecify.annotations.NullMarked;
