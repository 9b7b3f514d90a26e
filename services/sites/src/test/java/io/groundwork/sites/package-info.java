@NullMarked
package io.groundwork.sites;

import org.jspecify.annotations.NullMarked;
