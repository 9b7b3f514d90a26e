package io.groundwork.platform.problem;

/** What was asked for does not exist. 404. */
public class NotFound extends ProblemException {

  public NotFound(String what, String id) {
    super(ProblemType.NOT_FOUND, "There is no " + what + " with id " + id + ".");
  }
}
