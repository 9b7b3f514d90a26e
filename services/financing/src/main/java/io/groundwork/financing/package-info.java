/** Financing of accepted projects: who promises how much, what must hold, what is paid. */
@NullMarked
package io.groundwork.financing;

import org.jspecify.annotations.NullMarked;
