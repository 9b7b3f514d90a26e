@NullMarked
package io.groundwork.sites.allocation;

import org.jspecify.annotations.NullMarked;
