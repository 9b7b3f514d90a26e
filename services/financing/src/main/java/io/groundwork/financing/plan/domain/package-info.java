/** The rules of a financing plan: pure functions over records, no clock, no framework. */
@NullMarked
package io.groundwork.financing.plan.domain;

import org.jspecify.annotations.NullMarked;
