/** A special territory under one regime, and the utilities its plots share. */
@NullMarked
package io.groundwork.sites.territory;

import org.jspecify.annotations.NullMarked;
