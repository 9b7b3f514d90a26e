/** Tells an open page what happens in the pipeline. */
@NullMarked
package io.groundwork.portal.live;

import org.jspecify.annotations.NullMarked;
