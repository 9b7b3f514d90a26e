/** HTTP habits every service shares: idempotent posts, versions, paging, correlation. */
@NullMarked
package io.groundwork.platform.web;

import org.jspecify.annotations.NullMarked;
