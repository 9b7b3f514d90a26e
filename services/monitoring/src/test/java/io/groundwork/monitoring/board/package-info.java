/** What blocks a project, as sentences. */
@NullMarked
package io.groundwork.monitoring.board;

import org.jspecify.annotations.NullMarked;
