/** Who is behind the ids that events and decisions name. */
@NullMarked
package io.groundwork.portal.people;

import org.jspecify.annotations.NullMarked;
