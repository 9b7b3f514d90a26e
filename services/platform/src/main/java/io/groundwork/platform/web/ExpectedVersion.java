package io.groundwork.platform.web;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.StaleVersion;
import org.jspecify.annotations.Nullable;

/** The version a caller decided on (If-Match), or {@link #ANY} when it does not care. */
public record ExpectedVersion(long number) {

  public static final ExpectedVersion ANY = new ExpectedVersion(-1);

  public static ExpectedVersion of(long number) {
    return new ExpectedVersion(number);
  }

  /** Reads one strong entity tag such as "7", or *. */
  public static ExpectedVersion parse(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return ANY;
    }
    var version =
        Etag.version(header)
            .orElseThrow(
                () ->
                    new InvalidField(
                        "If-Match",
                        "is not one strong entity tag",
                        "send the ETag of your last read, such as \"7\", or *"));
    return new ExpectedVersion(version);
  }

  public boolean matches(long current) {
    return this.equals(ANY) || number == current;
  }

  /** Throws {@link StaleVersion} unless the current version is the expected one. */
  public void check(long current) {
    if (!matches(current)) {
      throw new StaleVersion(number, current);
    }
  }
}
