/** Cooperation agreements and how far their action plans have come. */
@NullMarked
package io.groundwork.portal.agreement;

import org.jspecify.annotations.NullMarked;
