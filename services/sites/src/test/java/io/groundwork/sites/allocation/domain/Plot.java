package io.groundwork.sites.allocation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A plot that just fits, but for what is said to be different. */
record Plot(Map<String, String> values) {

  Plot() {
    this(
        Map.ofEntries(
            Map.entry("name", "Plot"),
            Map.entry("regime", "RU-ADT"),
            Map.entry("status", "FREE"),
            Map.entry("own", "false"),
            Map.entry("area", "10"),
            Map.entry("power", "300"),
            Map.entry("left", "200"),
            Map.entry("gas", "50"),
            Map.entry("water", "5"),
            Map.entry("road", "true"),
            Map.entry("rail", "true"),
            Map.entry("labour", "20"),
            Map.entry("availableFrom", "2022-06-01")));
  }

  Plot with(String what, String value) {
    var changed = new HashMap<>(values);
    changed.put(what, value);
    return new Plot(changed);
  }

  Candidate candidate() {
    var left = new Utilities(number("left"), BigDecimal.ZERO, BigDecimal.ZERO, false, false);
    return new Candidate(
        text("name"),
        text("name"),
        "t",
        text("regime"),
        text("status"),
        Boolean.parseBoolean(text("own")),
        number("area"),
        utilities(),
        left,
        left,
        number("labour").intValue(),
        LocalDate.parse(text("availableFrom")));
  }

  private Utilities utilities() {
    return new Utilities(
        number("power"),
        number("gas"),
        number("water"),
        Boolean.parseBoolean(text("road")),
        Boolean.parseBoolean(text("rail")));
  }

  private BigDecimal number(String what) {
    return new BigDecimal(text(what));
  }

  private String text(String what) {
    return values.getOrDefault(what, "");
  }
}
