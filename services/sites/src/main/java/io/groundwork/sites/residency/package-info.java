/** A project company's status under its territory's regime, and the relief it brings. */
@NullMarked
package io.groundwork.sites.residency;

import org.jspecify.annotations.NullMarked;
