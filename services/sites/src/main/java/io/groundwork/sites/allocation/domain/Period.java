package io.groundwork.sites.allocation.domain;

import java.time.LocalDate;

/** Both days included. */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after the day it begins");
    }
  }
}
