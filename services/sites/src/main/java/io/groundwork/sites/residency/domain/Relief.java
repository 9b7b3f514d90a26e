package io.groundwork.sites.residency.domain;

import java.time.LocalDate;

/** A running relief; both days included, derived from the start event and the terms. */
public record Relief(String relief, String tax, LocalDate startsOn, LocalDate endsOn) {

  static Relief starting(ReliefTerms terms, LocalDate on) {
    return new Relief(terms.relief(), terms.tax(), on, lastDay(on, terms.years()));
  }

  /**
   * The day before the anniversary; for the 29th of February, which has none in a common year, the
   * 28th, so that no day of the term is lost.
   */
  private static LocalDate lastDay(LocalDate first, int years) {
    var anniversary = first.plusYears(years);
    return anniversary.getDayOfMonth() == first.getDayOfMonth()
        ? anniversary.minusDays(1)
        : anniversary;
  }
}
