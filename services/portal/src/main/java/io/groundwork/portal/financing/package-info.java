/**
 * Who promises how much for a project, what must hold before it flows, and what has flowed: the
 * plans, one plan, and each thing a financier or registrar does with it as a page of its own.
 */
@NullMarked
package io.groundwork.portal.financing;

import org.jspecify.annotations.NullMarked;
