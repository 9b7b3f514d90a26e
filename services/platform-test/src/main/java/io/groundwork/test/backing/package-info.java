/**
 * Real servers under an application in a test, in containers or as processes: {@link
 * io.groundwork.test.backing.WithBacking}.
 */
@NullMarked
package io.groundwork.test.backing;

import org.jspecify.annotations.NullMarked;
