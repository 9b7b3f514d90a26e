package io.groundwork.projects.agreement;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.security.CurrentUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Agencies see their own agreements; the pipeline's other roles see all. */
final class AgreementAccess {
  private static final Set<String> READ_ALL = Set.of("OBSERVER", "SITE_OFFICER", "FINANCIER");

  private AgreementAccess() {}

  static void checkChange(CurrentUser user, String owner) {
    if (!owner.equals(user.organisation())) {
      throw new Forbidden("The agreement belongs to another organisation.");
    }
  }

  static void checkRead(CurrentUser user, String owner) {
    if (visibleOwner(user) != null) {
      checkChange(user, owner);
    }
  }

  /** The only organisation whose agreements the user sees; null = all. */
  static @Nullable String visibleOwner(CurrentUser user) {
    return READ_ALL.stream().anyMatch(user::has) ? null : user.organisation();
  }
}
