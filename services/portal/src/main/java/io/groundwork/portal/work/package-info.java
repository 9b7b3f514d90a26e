/** What waits for the decision of whoever is signed in: where most people begin their day. */
@NullMarked
package io.groundwork.portal.work;

import org.jspecify.annotations.NullMarked;
