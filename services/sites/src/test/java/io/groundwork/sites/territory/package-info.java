@NullMarked
package io.groundwork.sites.territory;

import org.jspecify.annotations.NullMarked;
