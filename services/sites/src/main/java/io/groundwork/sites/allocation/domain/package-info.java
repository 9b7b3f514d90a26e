/** The rules of a project's allocation, pure. */
@NullMarked
package io.groundwork.sites.allocation.domain;

import org.jspecify.annotations.NullMarked;
