/** Who is calling and what they may do: tokens of any OpenID issuer, roles on every endpoint. */
@NullMarked
package io.groundwork.platform.security;

import org.jspecify.annotations.NullMarked;
