@NullMarked
package io.groundwork.identity;

import org.jspecify.annotations.NullMarked;
