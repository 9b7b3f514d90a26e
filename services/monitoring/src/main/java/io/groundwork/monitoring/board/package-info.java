/** Projects by stage, with what blocks them; joined from the facts when read. */
@NullMarked
package io.groundwork.monitoring.board;

import org.jspecify.annotations.NullMarked;
