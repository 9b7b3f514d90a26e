@NullMarked
package io.groundwork.local;

import org.jspecify.annotations.NullMarked;
