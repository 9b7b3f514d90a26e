package io.groundwork.financing.plan.domain;

/** A guarantee covers a lender's risk: it brings no money, so it never counts towards capex. */
public enum CommitmentKind {
  EQUITY(true),
  DEBT(true),
  GRANT(true),
  GUARANTEE(false);

  private final boolean money;

  CommitmentKind(boolean money) {
    this.money = money;
  }

  public boolean bringsMoney() {
    return money;
  }
}
