/**
 * What happens at an instant: kept in the database, so that it survives restarts and happens once.
 */
@NullMarked
package io.groundwork.platform.deadline;

import org.jspecify.annotations.NullMarked;
