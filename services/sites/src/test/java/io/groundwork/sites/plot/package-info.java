@NullMarked
package io.groundwork.sites.plot;

import org.jspecify.annotations.NullMarked;
