@NullMarked
package io.groundwork.platform.outbox;

import org.jspecify.annotations.NullMarked;
