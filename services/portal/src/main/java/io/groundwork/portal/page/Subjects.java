package io.groundwork.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody is about this, beyond its project, in the reader's words. */
@Component
public class Subjects {

  private final Formats formats;

  Subjects(Formats formats) {
    this.formats = formats;
  }

  /**
   * Null when it is about the project itself.
   *
   * @param code of what is to be done, as monitoring says it
   * @param subject of that, as monitoring says it: a name, a code or the project's title
   */
  public @Nullable String of(String code, @Nullable String subject) {
    if (subject == null) {
      return null;
    }
    return switch (code) {
      case "MILESTONE_PLAN" -> formats.code("milestone", subject);
      case "RESIDENCY_APPLICATION" -> formats.code("regime", subject);
      case "MILESTONE", "REVISION", "RESUMPTION", "OFFER", "LEASE", "RESIDENCY", "CONDITION" ->
          subject;
      default -> null;
    };
  }
}
