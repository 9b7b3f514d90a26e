/** The plan's words on the way in and out. */
@NullMarked
package io.groundwork.financing.plan;

import org.jspecify.annotations.NullMarked;
