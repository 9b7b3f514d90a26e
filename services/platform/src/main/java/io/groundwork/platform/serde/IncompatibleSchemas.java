package io.groundwork.platform.serde;

import java.util.List;

/** Why these schemas must not be deployed: a line for each subject, field and reason. */
public final class IncompatibleSchemas extends RuntimeException {

  private final List<String> problems;

  IncompatibleSchemas(List<String> problems) {
    super("nothing was registered; incompatible:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
