/** Tables as a page shows them and as files to take along: the same rows in both. */
@NullMarked
package io.groundwork.portal.sheet;

import org.jspecify.annotations.NullMarked;
