@NullMarked
package io.groundwork.sites.plot.domain;

import org.jspecify.annotations.NullMarked;
