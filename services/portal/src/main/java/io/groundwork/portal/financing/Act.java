package io.groundwork.portal.financing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in a plan, each on a page of its own: {@code /financing/<project>/<path>/<id of
 * what it is about>}.
 */
enum Act {
  COMMITMENT(About.PLAN, "commitments", null),
  WITHDRAWAL(About.COMMITMENT, "commitments", "withdrawal"),
  EVIDENCE(About.CONDITION, "conditions", "evidence"),
  WAIVER(About.CONDITION, "conditions", "waiver"),
  TRANCHE(About.COMMITMENT, "tranches", null),
  CANCELLATION(About.TRANCHE, "tranches", "cancellation"),
  DISBURSEMENT(About.TRANCHE, "disbursements", null),
  APPROVAL(About.DISBURSEMENT, "disbursements", "approval"),
  REFUSAL(About.DISBURSEMENT, "disbursements", "refusal");

  enum About {
    PLAN,
    COMMITMENT,
    CONDITION,
    TRANCHE,
    DISBURSEMENT
  }

  private final About about;
  private final String things;
  private final @Nullable String decision;

  Act(About about, String things, @Nullable String decision) {
    this.about = about;
    this.things = things;
    this.decision = decision;
  }

  static Optional<Act> at(String path) {
    return Arrays.stream(values()).filter(it -> it.path().equals(path)).findFirst();
  }

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Ends something and cannot be taken back. */
  public boolean isForGood() {
    return this == WITHDRAWAL || this == CANCELLATION || this == REFUSAL;
  }

  About about() {
    return about;
  }

  String things() {
    return things;
  }

  /** Null where something new is made. */
  @Nullable String decision() {
    return decision;
  }
}
