/** Given, when, then for pure decisions. */
@NullMarked
package io.groundwork.test.spec;

import org.jspecify.annotations.NullMarked;
