@NullMarked
package io.groundwork.sites.residency;

import org.jspecify.annotations.NullMarked;
