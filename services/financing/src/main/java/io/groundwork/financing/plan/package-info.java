/**
 * The plan of one project: orders come in by HTTP, facts by topics; everything that happens goes
 * out on {@code financing.plan}.
 */
@NullMarked
package io.groundwork.financing.plan;

import org.jspecify.annotations.NullMarked;
