package io.groundwork.portal.sites;

import static io.groundwork.portal.sites.Input.of;

import io.groundwork.portal.sites.Input.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an authority writes down about its land. Texts are {@code sites.land.<name>…}. */
enum LandAct {
  TERRITORY(
      "sharedUtilities.",
      of("name", Kind.TEXT),
      of("region", Kind.TEXT),
      of("regime", Kind.TEXT),
      of("boundary", Kind.LAND)),
  PLOT(
      "utilities.",
      of("name", Kind.TEXT),
      of("areaHectares", Kind.NUMBER).optional(),
      of("labourJobs", Kind.COUNT),
      of("availableFrom", Kind.DATE),
      of("boundary", Kind.LAND)),
  SHARED(""),
  UTILITIES("");

  private final List<Input> inputs;

  LandAct(String utilities, Input... first) {
    this.inputs =
        Stream.concat(
                Stream.of(first),
                Stream.of(
                    of(utilities + "powerKw", Kind.NUMBER),
                    of(utilities + "gasM3PerHour", Kind.NUMBER),
                    of(utilities + "waterM3PerDay", Kind.NUMBER),
                    of(utilities + "roadAccess", Kind.CHECK),
                    of(utilities + "railAccess", Kind.CHECK)))
            .toList();
  }

  /** In keys of the bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Input> inputs() {
    return inputs;
  }
}
