/** Spring Boot without Groundwork's platform, for comparison. */
@NullMarked
package io.groundwork.hello;

import org.jspecify.annotations.NullMarked;
