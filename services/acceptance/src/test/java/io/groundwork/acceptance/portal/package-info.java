/** The portal as people use it: in a browser, beside other people's browsers. */
@NullMarked
package io.groundwork.acceptance.portal;

import org.jspecify.annotations.NullMarked;
