/** What ends when: whatever day or instant the events carry. */
@NullMarked
package io.groundwork.monitoring.deadline;

import org.jspecify.annotations.NullMarked;
