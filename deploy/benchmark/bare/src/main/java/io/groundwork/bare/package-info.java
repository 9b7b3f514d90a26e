/** The least that answers a query with a token and a look into the database. */
@NullMarked
package io.groundwork.bare;

import org.jspecify.annotations.NullMarked;
