package io.groundwork.portal.project;

import static io.groundwork.portal.project.ActField.area;
import static io.groundwork.portal.project.ActField.choice;
import static io.groundwork.portal.project.ActField.date;
import static io.groundwork.portal.project.ActField.lines;
import static io.groundwork.portal.project.ActField.text;

import java.util.List;
import java.util.Locale;

/**
 * What the people of a project's agency can do with it: a command of the projects service with the
 * fields it takes, named as there. Texts are {@code act.<name>…}.
 */
enum Act {
  ACCEPTANCE("REVIEWER", "acceptance", true),
  RETURN("REVIEWER", "return", true, area("reason")),
  REJECTION("REVIEWER", "rejection", true, choice("reasonCode"), area("reason")),
  OWN_SITE("REVIEWER", "own-site-acceptance", false),
  SHARES_ACCEPTANCE("REVIEWER", "shares-acceptance", true),
  HOLD("REVIEWER", "hold", false, area("reason"), date("resumeBy")),
  RESUMPTION("REVIEWER", "resumption", false),
  CANCELLATION("REVIEWER", "cancellation", false, choice("reasonCode"), area("reason")),
  DOCUMENT(
      "REGISTRAR",
      "documents",
      false,
      choice("kind"),
      text("title"),
      ActField.hash("sha256"),
      date("expiresOn").optional()),
  REMOVAL("REGISTRAR", "documents", "removal", choice("documentId"), area("reason")),
  SIGNATURE("REGISTRAR", "signatures", false, choice("partnerId"), date("signedOn")),
  EXIT("REGISTRAR", "partner-exits", false, choice("partnerId"), area("reason")),
  SHARES("REGISTRAR", "shares", false, lines("partners")),
  MILESTONE(
      "REGISTRAR", "milestones", false, choice("kind"), text("code"), text("title"), date("dueOn")),
  REACHED("REGISTRAR", "milestones", "reached", choice("code"), date("reachedOn")),
  WITHDRAWAL("REGISTRAR", "withdrawal", false, area("reason"));

  private final String role;
  private final String path;
  private final boolean asSeen;
  private final String last;
  private final List<ActField> fields;

  Act(String role, String path, boolean asSeen, ActField... fields) {
    this(role, path, asSeen, "", List.of(fields));
  }

  /** About the thing that the first field names. */
  Act(String role, String things, String last, ActField... fields) {
    this(role, things, false, last, List.of(fields));
  }

  Act(String role, String path, boolean asSeen, String last, List<ActField> fields) {
    this.role = role;
    this.path = path;
    this.asSeen = asSeen;
    this.last = last;
    this.fields = fields;
  }

  String role() {
    return role;
  }

  /** In addresses and keys of the bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public List<ActField> fields() {
    return fields;
  }

  /** Ends a project, or the proposal: shown apart. */
  public boolean isEnd() {
    return this == REJECTION || this == WITHDRAWAL || this == CANCELLATION;
  }

  String path() {
    return path;
  }

  /** What is decided is the version that was seen. */
  public boolean isAsSeen() {
    return asSeen;
  }

  /** The last part of the path when a paper or milestone stands in it, else empty. */
  String last() {
    return last;
  }
}
