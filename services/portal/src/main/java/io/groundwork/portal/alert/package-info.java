/** Whom somebody wants to be told of what, what became of it, and a calendar of deadlines. */
@NullMarked
package io.groundwork.portal.alert;

import org.jspecify.annotations.NullMarked;
