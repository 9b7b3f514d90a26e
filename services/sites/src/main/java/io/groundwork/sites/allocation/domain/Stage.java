package io.groundwork.sites.allocation.domain;

/** Where the project stands, as far as its site is concerned. */
public enum Stage {
  BEFORE,
  PREPARATION,
  CLOSING,
  AFTER;

  boolean allowsHold() {
    return this == PREPARATION || this == CLOSING;
  }
}
