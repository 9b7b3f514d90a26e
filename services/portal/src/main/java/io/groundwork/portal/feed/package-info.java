/** What happens in the pipeline, as it comes, and back in time. */
@NullMarked
package io.groundwork.portal.feed;

import org.jspecify.annotations.NullMarked;
