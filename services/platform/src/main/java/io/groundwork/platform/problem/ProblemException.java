package io.groundwork.platform.problem;

import java.util.List;
import java.util.Map;

/** A failure that already knows how it is told to the caller. */
public class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final transient List<Problem.Invalid> errors;

  public ProblemException(ProblemType type, String detail, Problem.Invalid... errors) {
    super(detail);
    this.type = type;
    this.errors = List.of(errors);
  }

  public Problem problem() {
    return Problem.of(type, String.valueOf(getMessage()), errors);
  }

  /** Headers that belong to the answer, such as the current ETag. */
  public Map<String, String> headers() {
    return Map.of();
  }
}
