/** What changed since somebody last looked. */
@NullMarked
package io.groundwork.monitoring.visit;

import org.jspecify.annotations.NullMarked;
