@NullMarked
package io.groundwork.monitoring.feed;

import org.jspecify.annotations.NullMarked;
