/** The plan's rules as sentences. */
@NullMarked
package io.groundwork.financing.plan.domain;

import org.jspecify.annotations.NullMarked;
