package io.groundwork.portal.operations;

/**
 * A time that passed, in the largest unit there is one of.
 *
 * @param unit the end of a key of the bundles
 */
record Span(long count, String unit) {

  static Span of(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
      return new Span(whole, "seconds");
    }
    if (whole < 3600) {
      return new Span(whole / 60, "minutes");
    }
    return whole < 86_400 ? new Span(whole / 3600, "hours") : new Span(whole / 86_400, "days");
  }
}
