/** The architecture as tests. */
@NullMarked
package io.groundwork.test.rules;

import org.jspecify.annotations.NullMarked;
