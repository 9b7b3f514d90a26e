/** Subscriptions of people and machines, and what they are told by page, mail or webhook. */
@NullMarked
package io.groundwork.monitoring.alert;

import org.jspecify.annotations.NullMarked;
