package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Who subscribes, as the token says.
 *
 * @param agency the only one whose projects they see; null = all
 */
record Addressee(String user, String organisation, @Nullable String agency) {

  static Addressee of(CurrentUser user) {
    return new Addressee(user.id(), user.organisation(), ProjectAccess.visibleOwner(user));
  }
}
