/** The pipeline at a glance: a column per stage, a card per project. */
@NullMarked
package io.groundwork.portal.board;

import org.jspecify.annotations.NullMarked;
