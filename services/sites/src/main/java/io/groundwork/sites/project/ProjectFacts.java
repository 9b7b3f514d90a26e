package io.groundwork.sites.project;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.sites.allocation.domain.Stage;

/** What this service knows of a project: whose it is, and its stage by name. */
public record ProjectFacts(String id, String title, String organisation, String stageName) {

  public Stage stage() {
    return switch (stageName) {
      case "PROPOSED" -> Stage.BEFORE;
      case "PREPARATION" -> Stage.PREPARATION;
      case "CLOSING" -> Stage.CLOSING;
      default -> Stage.AFTER;
    };
  }

  /** Another agency does not see this project's site. */
  public void requireReader(CurrentUser user) {
    if (!user.has("OBSERVER")
        && !user.has("SITE_OFFICER")
        && !user.has("FINANCIER")
        && !user.organisation().equals(organisation)) {
      throw new Forbidden("The project belongs to another organisation.");
    }
  }

  public boolean isOperating() {
    return stageName.equals("OPERATION");
  }

  public boolean isOf(CurrentUser user) {
    return user.has("REGISTRAR") && user.organisation().equals(organisation);
  }
}
