package io.groundwork.projects.project;

import io.groundwork.projects.project.domain.Stage;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null = not narrowed. Activity is a prefix of an ISIC code, text is
 * searched in title, summary and partners' names.
 */
record ProjectFilter(
    @Nullable Stage stage,
    @Nullable @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}") String region,
    @Nullable @Pattern(regexp = "[0-9]{1,4}") String activity,
    @Nullable @Size(max = 100) String organisation,
    @Nullable UUID agreement,
    @Nullable ConditionName condition,
    @Nullable @Size(max = 200) String text) {

  enum ConditionName {
    ACTIVE,
    ON_HOLD
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
