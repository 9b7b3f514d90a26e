/** The rules of a plot, pure. */
@NullMarked
package io.groundwork.sites.plot.domain;

import org.jspecify.annotations.NullMarked;
