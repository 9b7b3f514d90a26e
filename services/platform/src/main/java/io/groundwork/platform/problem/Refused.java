package io.groundwork.platform.problem;

/** A rule of the business says no; nothing was changed. 409. */
public class Refused extends ProblemException {

  public Refused(String detail) {
    super(ProblemType.REFUSED, detail);
  }

  public Refused(String detail, Throwable cause) {
    this(detail);
    initCause(cause);
  }
}
