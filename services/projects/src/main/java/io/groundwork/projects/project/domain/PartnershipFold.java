package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectEvent.PartnerExited;
import io.groundwork.projects.project.domain.ProjectEvent.PartnerSigned;
import io.groundwork.projects.project.domain.ProjectEvent.SharesAccepted;
import io.groundwork.projects.project.domain.ProjectEvent.SharesProposed;

/** How partners, shares and signatures follow from events. */
final class PartnershipFold {
  private PartnershipFold() {}

  static Accepted signed(Accepted s, PartnerSigned e) {
    var course = s.course();
    return s.with(course.with(course.shares(), course.signatures().with(e.partnerId(), e.at())));
  }

  static Accepted exited(Accepted s, PartnerExited e) {
    var course = s.course();
    var open = new Shares.Open(e.partners(), e.at());
    return s.with(course.with(open, course.signatures().without(e.partnerId())));
  }

  static Accepted proposed(Accepted s, SharesProposed e) {
    var course = s.course();
    var written = e.proposer() == null ? s.dossier() : s.dossier().withAuthor(e.proposer());
    return s.with(written)
        .with(course.with(new Shares.Offered(e.partners(), e.at()), course.signatures()));
  }

  /** A signature is under the shares of its day: under new ones all sign anew. */
  static Accepted accepted(Accepted s, SharesAccepted e) {
    var course = s.course();
    var agreed = new Shares.Agreed(e.partners(), e.at());
    return s.with(s.dossier().withPartners(e.partners()))
        .with(course.with(agreed, Signatures.none()));
  }
}
