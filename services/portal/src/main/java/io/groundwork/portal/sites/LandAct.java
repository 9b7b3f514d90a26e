package io.groundwork.portal.sites;

import static io.groundwork.portal.sites.Input.of;

import io.groundwork.portal.sites.Input.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an authority writes down about its land. Texts are {@code sites.land.<name>…}. */
enum LandAct {
  TERRITORY(
      "sharedUtilities.", of("name", Kind.TEXT), of("region", Kind.TEXT), of("regime", Kind.TEXT)),
  PLOT(
      "utilities.",
      of("name", Kind.TEXT),
      of("areaHectares", Kind.NUMBER).optional(),
      of("labourJobs", Kind.COUNT),
      of("availableFrom", Kind.DATE)),
  SHARED(""),
  UTILITIES("");

  private final List<Input> inputs;

  LandAct(String utilities, Input... first) {
    var all = new ArrayList<>(List.of(first));
    all.add(of(utilities + "powerKw", Kind.NUMBER));
    all.add(of(utilities + "gasM3PerHour", Kind.NUMBER));
    all.add(of(utilities + "waterM3PerDay", Kind.NUMBER));
    all.add(of(utilities + "roadAccess", Kind.CHECK));
    all.add(of(utilities + "railAccess", Kind.CHECK));
    if (!utilities.isEmpty()) {
      all.add(of("boundary", Kind.LAND));
    }
    this.inputs = List.copyOf(all);
  }

  /** In keys of the bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Input> inputs() {
    return inputs;
  }
}
