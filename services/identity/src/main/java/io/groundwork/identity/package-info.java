/**
 * OpenID provider for machines that have none: people and machine clients come from a file, keys,
 * tokens and sessions are kept in the database. Any other issuer can take its place.
 */
@NullMarked
package io.groundwork.identity;

import org.jspecify.annotations.NullMarked;
