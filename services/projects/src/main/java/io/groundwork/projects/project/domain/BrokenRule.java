package io.groundwork.projects.project.domain;

/** A value that no project may have, with the field and what to do about it. */
public final class BrokenRule extends IllegalArgumentException {
  private final String field;
  private final String remedy;

  public BrokenRule(String field, String detail, String remedy) {
    super(detail);
    this.field = field;
    this.remedy = remedy;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public String field() {
    return field;
  }

  public String remedy() {
    return remedy;
  }
}
