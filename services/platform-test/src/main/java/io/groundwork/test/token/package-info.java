/** An OpenID issuer of its own for tests, and tokens right and wrong. */
@NullMarked
package io.groundwork.test.token;

import org.jspecify.annotations.NullMarked;
