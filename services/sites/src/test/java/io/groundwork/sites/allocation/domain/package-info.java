@NullMarked
package io.groundwork.sites.allocation.domain;

import org.jspecify.annotations.NullMarked;
