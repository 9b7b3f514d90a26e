package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a feed.
 *
 * @param agency sees its own projects and agreements, plots, and everybody's stages; null = all
 */
record FeedReader(@Nullable String agency) {

  static FeedReader of(CurrentUser user) {
    return new FeedReader(ProjectAccess.visibleOwner(user));
  }
}
