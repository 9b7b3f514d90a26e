@NullMarked
package io.groundwork.platform.serde;

import org.jspecify.annotations.NullMarked;
