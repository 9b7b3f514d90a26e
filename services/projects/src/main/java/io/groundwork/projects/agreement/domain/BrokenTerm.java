package io.groundwork.projects.agreement.domain;

/** A value that no agreement may have, with the field and what to do about it. */
public final class BrokenTerm extends IllegalArgumentException {
  private final String field;
  private final String remedy;

  public BrokenTerm(String field, String detail, String remedy) {
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
