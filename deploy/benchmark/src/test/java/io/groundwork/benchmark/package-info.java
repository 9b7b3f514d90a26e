@NullMarked
package io.groundwork.benchmark;

import org.jspecify.annotations.NullMarked;
