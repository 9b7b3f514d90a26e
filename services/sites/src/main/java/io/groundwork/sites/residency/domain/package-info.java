/** The rules of residency and relief, pure. */
@NullMarked
package io.groundwork.sites.residency.domain;

import org.jspecify.annotations.NullMarked;
