/** What somebody typed, kept until it is right. */
@NullMarked
package io.groundwork.portal.form;

import org.jspecify.annotations.NullMarked;
