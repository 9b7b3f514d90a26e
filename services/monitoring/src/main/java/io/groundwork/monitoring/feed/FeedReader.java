package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a feed.
 *
 * @param user id of the person or machine
 * @param agency sees its own projects and agreements, plots and territories, and everybody's
 *     stages; null = all
 */
record FeedReader(String user, @Nullable String agency) {

  static FeedReader of(CurrentUser user) {
    return new FeedReader(user.id(), ProjectAccess.visibleOwner(user));
  }
}
