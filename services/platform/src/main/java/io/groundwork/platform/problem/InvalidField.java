package io.groundwork.platform.problem;

/** One field of the input is wrong; the remedy says what would be right. 400. */
public class InvalidField extends ProblemException {

  public InvalidField(String field, String detail, String remedy) {
    super(
        ProblemType.INVALID_INPUT,
        field + ": " + detail,
        new Problem.Invalid(field, detail, remedy));
  }
}
