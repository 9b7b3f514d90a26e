package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper by its hash: the file itself is kept elsewhere. */
public record Document(
    String documentId,
    String kind,
    String title,
    String sha256,
    @Nullable LocalDate expiresOn,
    Instant attachedAt) {

  boolean validOn(LocalDate day) {
    return expiresOn == null || !expiresOn.isBefore(day);
  }
}
