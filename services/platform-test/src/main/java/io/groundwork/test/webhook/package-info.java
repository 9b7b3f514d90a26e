/** A receiver of webhooks for tests, which knows their signature from the standard alone. */
@NullMarked
package io.groundwork.test.webhook;

import org.jspecify.annotations.NullMarked;
