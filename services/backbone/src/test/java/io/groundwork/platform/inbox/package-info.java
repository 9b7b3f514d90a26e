@NullMarked
package io.groundwork.platform.inbox;

import org.jspecify.annotations.NullMarked;
