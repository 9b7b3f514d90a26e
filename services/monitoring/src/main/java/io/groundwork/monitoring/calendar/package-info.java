/** Deadlines ahead as a calendar that anybody's calendar program reads. */
@NullMarked
package io.groundwork.monitoring.calendar;

import org.jspecify.annotations.NullMarked;
