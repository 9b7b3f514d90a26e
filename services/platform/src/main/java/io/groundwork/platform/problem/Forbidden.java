package io.groundwork.platform.problem;

/** The caller is known but may not do this. 403. */
public class Forbidden extends ProblemException {

  public Forbidden(String detail) {
    super(ProblemType.FORBIDDEN, detail);
  }
}
