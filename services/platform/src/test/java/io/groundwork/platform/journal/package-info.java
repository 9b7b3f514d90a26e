@NullMarked
package io.groundwork.platform.journal;

import org.jspecify.annotations.NullMarked;
