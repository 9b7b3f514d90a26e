/** Measures the running system against what it is built of, as ratios. */
@NullMarked
package io.groundwork.benchmark;

import org.jspecify.annotations.NullMarked;
