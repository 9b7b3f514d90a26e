/** What happened to the reader's projects since the reader last looked. */
@NullMarked
package io.groundwork.portal.changes;

import org.jspecify.annotations.NullMarked;
