package io.groundwork.portal.service;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a service reports in place of an answer.
 *
 * @param type stable, {@code urn:groundwork:problem:…}
 */
public record Problem(String type, String title, int status, String detail, List<Invalid> errors) {

  /** One wrong part of the input and what to do about it. */
  public record Invalid(String field, String detail, String remedy) {}

  /** As it came: whatever is missing is empty. */
  record Told(
      @Nullable String type,
      @Nullable String title,
      @Nullable String detail,
      @Nullable List<Invalid> errors) {

    Problem as(int status) {
      return new Problem(
          Objects.requireNonNullElse(type, ""),
          Objects.requireNonNullElse(title, ""),
          status,
          Objects.requireNonNullElse(detail, ""),
          Objects.requireNonNullElse(errors, List.of()));
    }
  }

  /** The last part of the type, such as {@code stale-version}. */
  public String kind() {
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
