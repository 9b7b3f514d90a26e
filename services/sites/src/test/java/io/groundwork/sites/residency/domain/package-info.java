@NullMarked
package io.groundwork.sites.residency.domain;

import org.jspecify.annotations.NullMarked;
