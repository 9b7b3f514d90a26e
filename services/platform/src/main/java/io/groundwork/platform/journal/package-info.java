/** Event-sourced aggregates: lock, fold, decide, append, publish, in one transaction. */
@NullMarked
package io.groundwork.platform.journal;

import org.jspecify.annotations.NullMarked;
