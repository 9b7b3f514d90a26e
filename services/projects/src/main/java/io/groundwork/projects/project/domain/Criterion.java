package io.groundwork.projects.project.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be true to leave a stage: who must act ({@code organisation} null = any that
 * has the role), and since when it is as it is.
 */
public record Criterion(
    String code,
    String title,
    Role who,
    @Nullable String organisation,
    boolean satisfied,
    Instant since) {

  /** The roles that can satisfy a criterion. */
  public enum Role {
    REGISTRAR,
    REVIEWER,
    SITE_OFFICER,
    FINANCIER
  }
}
