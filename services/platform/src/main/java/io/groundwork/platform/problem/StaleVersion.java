package io.groundwork.platform.problem;

import java.util.Map;

/** The caller decided on an older version than the current one. 412, with the current ETag. */
public class StaleVersion extends ProblemException {

  private final long current;

  public StaleVersion(long expected, long current) {
    super(
        ProblemType.STALE_VERSION,
        "If-Match names version %d, the current one is %d.".formatted(expected, current),
        new Problem.Invalid(
            "If-Match",
            "stale version " + expected,
            "read the resource again and send its ETag \"" + current + "\""));
    this.current = current;
  }

  public long current() {
    return current;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("ETag", "\"" + current + "\"");
  }
}
