/** The serde against golden bytes, a misbehaving registry and a real one. */
@NullMarked
package io.groundwork.platform.serde;

import org.jspecify.annotations.NullMarked;
