package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.security.CurrentUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As in the projects service: an agency reads what is its own, the pipeline's other roles all. */
public final class ProjectAccess {

  private static final Set<String> READ_ALL = Set.of("OBSERVER", "SITE_OFFICER", "FINANCIER");

  private ProjectAccess() {}

  /** The only organisation whose projects the user sees; null = all. */
  public static @Nullable String visibleOwner(CurrentUser user) {
    return READ_ALL.stream().anyMatch(user::has) ? null : user.organisation();
  }

  public static void checkRead(CurrentUser user, String owner) {
    var visible = visibleOwner(user);
    if (visible != null && !visible.equals(owner)) {
      throw new Forbidden("The project belongs to another organisation.");
    }
  }
}
