/**
 * Who is signed in: OpenID Connect in, tokens on this side only, and what was typed when a session
 * ended.
 */
@NullMarked
package io.groundwork.portal.session;

import org.jspecify.annotations.NullMarked;
