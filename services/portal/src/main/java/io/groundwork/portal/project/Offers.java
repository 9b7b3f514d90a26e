package io.groundwork.portal.project;

import io.groundwork.portal.session.Person;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page offers, by role and by what the service says of the project; whether it may be done
 * the service decides when it is asked.
 */
record Offers(Set<Act> acts) {

  private static final Set<String> LIVE =
      Set.of("PREPARATION", "CLOSING", "CONSTRUCTION", "COMMISSIONING", "OPERATION");

  static Offers of(@Nullable Person me, Project project) {
    var acts = EnumSet.noneOf(Act.class);
    if (me != null && me.organisation().equals(project.organisation())) {
      Arrays.stream(Act.values())
          .filter(act -> me.is(act.role()) && fits(act, project))
          .forEach(acts::add);
    }
    return new Offers(acts);
  }

  public boolean has(String act) {
    return acts.contains(Act.valueOf(act));
  }

  boolean has(Act act) {
    return acts.contains(act);
  }

  private static boolean fits(Act act, Project project) {
    var stage = project.stage();
    var proposed = stage.equals("PROPOSED");
    var live = LIVE.contains(stage);
    return switch (act) {
      case ACCEPTANCE, RETURN, REJECTION -> proposed;
      case OWN_SITE -> stage.equals("PREPARATION") && awaitsOwnSite(project);
      case SHARES_ACCEPTANCE -> live && isShares(project, "PROPOSED");
      case HOLD -> live && !project.isOnHold();
      case RESUMPTION -> live && project.isOnHold();
      case CANCELLATION, MILESTONE, SHARES -> live;
      case DOCUMENT -> proposed || live;
      case REMOVAL -> (proposed || live) && !project.documents().isEmpty();
      case SIGNATURE -> stage.equals("CLOSING") && isShares(project, "AGREED") && unsigned(project);
      case EXIT -> live && !isShares(project, "PROPOSED");
      case REACHED -> live && project.milestones().stream().anyMatch(it -> it.reachedOn() == null);
      case WITHDRAWAL -> proposed || stage.equals("PREPARATION") || stage.equals("CLOSING");
    };
  }

  private static boolean awaitsOwnSite(Project project) {
    var site = project.track("SITE");
    return project.details().siteTrack().equals("OWN_SITE") && site != null && !site.secured();
  }

  private static boolean isShares(Project project, String state) {
    var shares = project.shares();
    return shares != null && shares.state().equals(state);
  }

  private static boolean unsigned(Project project) {
    return project.partners().stream().anyMatch(it -> project.signedAt(it.partnerId()) == null);
  }
}
