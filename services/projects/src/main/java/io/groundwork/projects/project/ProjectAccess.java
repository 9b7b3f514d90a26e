package io.groundwork.projects.project;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.projects.project.domain.ProjectState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose project it is: the owner's people change it, the pipeline's other roles read it. */
final class ProjectAccess {
  private static final Set<String> READ_ALL = Set.of("OBSERVER", "SITE_OFFICER", "FINANCIER");

  private ProjectAccess() {}

  static void checkChange(CurrentUser user, ProjectState.Registered project) {
    if (!owns(user, project)) {
      throw new Forbidden("The project belongs to another organisation.");
    }
  }

  static void checkRead(CurrentUser user, ProjectState.Registered project) {
    if (visibleOwner(user) != null) {
      checkChange(user, project);
    }
  }

  /** The only organisation whose projects the user sees; null = all. */
  static @Nullable String visibleOwner(CurrentUser user) {
    return READ_ALL.stream().anyMatch(user::has) ? null : user.organisation();
  }

  private static boolean owns(CurrentUser user, ProjectState.Registered project) {
    return project.dossier().details().organisation().equals(user.organisation());
  }
}
