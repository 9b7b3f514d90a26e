package io.groundwork.projects.agreement.domain;

import java.time.LocalDate;

/** From and to, both days included. */
public record Period(LocalDate from, LocalDate to) {
  boolean valid() {
    return !to.isBefore(from);
  }

  boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
