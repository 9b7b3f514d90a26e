/** How projects come into the pipeline: one by a form, many by a table, and a proposal revised. */
@NullMarked
package io.groundwork.portal.register;

import org.jspecify.annotations.NullMarked;
