/** What a topic holds, read back as any consumer would. */
@NullMarked
package io.groundwork.test.topic;

import org.jspecify.annotations.NullMarked;
