/** What financing decides about money, as far as a stage depends on it. */
@NullMarked
package io.groundwork.projects.financing;

import org.jspecify.annotations.NullMarked;
