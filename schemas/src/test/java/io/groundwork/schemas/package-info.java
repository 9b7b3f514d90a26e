@NullMarked
package io.groundwork.schemas;

import org.jspecify.annotations.NullMarked;
