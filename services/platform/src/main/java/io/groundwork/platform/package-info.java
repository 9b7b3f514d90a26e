/** Technical pieces every service shares. No domain word in it. */
@NullMarked
package io.groundwork.platform;

import org.jspecify.annotations.NullMarked;
