@NullMarked
package io.groundwork.platform.operations;

import org.jspecify.annotations.NullMarked;
