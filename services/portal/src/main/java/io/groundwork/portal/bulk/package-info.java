/** Many things registered from one file: read and checked first, then sent a few at a time. */
@NullMarked
package io.groundwork.portal.bulk;

import org.jspecify.annotations.NullMarked;
