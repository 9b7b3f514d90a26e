@NullMarked
package io.groundwork.sites.territory.domain;

import org.jspecify.annotations.NullMarked;
