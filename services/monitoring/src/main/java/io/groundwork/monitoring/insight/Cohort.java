package io.groundwork.monitoring.insight;

import java.util.Locale;

/** How long the periods are by whose registration projects are compared. */
enum Cohort {
  MONTH,
  QUARTER,
  YEAR;

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
