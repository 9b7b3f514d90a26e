/** The running service, on real servers. */
@NullMarked
package io.groundwork.financing;

import org.jspecify.annotations.NullMarked;
