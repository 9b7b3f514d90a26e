package io.groundwork.monitoring.work;

import io.groundwork.platform.security.CurrentUser;
import java.time.Instant;

/** Whose list of work it is, and which part. */
record WorkList(CurrentUser user, Position behind, int most) {

  /** What is to be decided. */
  enum Code {
    REVIEW,
    REVISION,
    OWN_SITE,
    SHARES_PROPOSAL,
    SHARES_ACCEPTANCE,
    RESUMPTION,
    SIGNATURES,
    RESIDENCY_APPLICATION,
    RESIDENCY,
    HOLD,
    OFFER,
    LEASE,
    COMMITMENT,
    CONDITION,
    DISBURSEMENT,
    MILESTONE,
    MILESTONE_PLAN
  }

  /** The item after which to read on. */
  record Position(Instant since, String code, String projectId, String itemId) {
    static final Position START = new Position(Instant.EPOCH, "", "", "");

    static Position of(WorkItem last) {
      var item = last.itemId() == null ? "" : last.itemId();
      return new Position(last.since(), last.code().name(), last.projectId(), item);
    }
  }

  String roles() {
    return String.join(",", user.roles());
  }
}
