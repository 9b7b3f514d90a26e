package io.groundwork.platform.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A JSON value of the right type that is not taken all the same; the remedy says what would be. */
public final class UnfitValue extends MismatchedInputException {

  private final String remedy;

  public UnfitValue(JsonParser parser, String detail, String remedy) {
    super(parser, detail);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
