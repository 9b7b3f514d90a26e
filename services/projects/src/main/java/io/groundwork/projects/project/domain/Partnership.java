package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.AcceptShares;
import io.groundwork.projects.project.domain.ProjectCommand.ProposeShares;
import io.groundwork.projects.project.domain.ProjectCommand.RecordPartnerExit;
import io.groundwork.projects.project.domain.ProjectCommand.SignAsPartner;
import io.groundwork.projects.project.domain.ProjectEvent.PartnerExited;
import io.groundwork.projects.project.domain.ProjectEvent.PartnerSigned;
import io.groundwork.projects.project.domain.ProjectEvent.SharesAccepted;
import io.groundwork.projects.project.domain.ProjectEvent.SharesProposed;
import java.util.List;

/** Signatures, exits, and shares that are accepted anew. */
final class Partnership {
  private Partnership() {}

  static List<ProjectEvent> sign(Accepted.Closing s, SignAsPartner c) {
    var course = s.course();
    if (!course.active()) {
      throw new ProjectRefused("the project is on hold; resume it before partners sign");
    }
    if (!(course.shares() instanceof Shares.Agreed agreed)) {
      throw new ProjectRefused("shares must be accepted anew before partners sign");
    }
    checkKnown(agreed.partners(), c.partnerId());
    if (course.signatures().has(c.partnerId())) {
      throw new ProjectRefused("partner " + c.partnerId() + " has signed already");
    }
    var remaining = course.signatures().remaining(agreed.partners()) - 1;
    return List.of(
        new PartnerSigned(s.dossier().id(), c.partnerId(), c.signedOn(), remaining, c.at()));
  }

  static List<ProjectEvent> exit(Accepted s, RecordPartnerExit c) {
    var partners =
        switch (s.course().shares()) {
          case Shares.Agreed(var now, _) -> now;
          case Shares.Open(var now, _) -> now;
          case Shares.Offered _ ->
              throw new ProjectRefused("shares are proposed; have them accepted first");
        };
    checkKnown(partners, c.partnerId());
    var staying = partners.stream().filter(p -> !p.partnerId().equals(c.partnerId())).toList();
    if (staying.isEmpty()) {
      throw new ProjectRefused("the last partner does not exit: withdraw the project");
    }
    return List.of(new PartnerExited(s.dossier().id(), c.partnerId(), c.reason(), staying, c.at()));
  }

  static List<ProjectEvent> propose(Accepted s, ProposeShares c) {
    return List.of(new SharesProposed(s.dossier().id(), c.partners(), c.proposer(), c.at()));
  }

  static List<ProjectEvent> accept(Accepted s, AcceptShares c) {
    s.dossier().checkFourEyes(c.reviewer());
    if (!(s.course().shares() instanceof Shares.Offered offered)) {
      throw new ProjectRefused("no shares are proposed");
    }
    var activity = EntryGate.activity(s.dossier(), c.rules());
    if (!activity.satisfied()) {
      throw new ProjectRefused("not true any more: " + activity.title());
    }
    return List.of(new SharesAccepted(s.dossier().id(), c.reviewer(), offered.partners(), c.at()));
  }

  private static void checkKnown(List<Partner> partners, String partnerId) {
    if (partners.stream().noneMatch(p -> p.partnerId().equals(partnerId))) {
      throw new ProjectRefused(partnerId + " is not a partner of this project");
    }
  }
}
