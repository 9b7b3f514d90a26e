package io.groundwork.portal.sites;

import static io.groundwork.portal.sites.Input.of;

import io.groundwork.portal.sites.Input.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is done about a project's site, each on a page of its own: a command of the service. */
enum Act {
  HOLD(
      "allocations",
      "hold",
      of("plotId", Kind.HIDDEN),
      of("until", Kind.TIME),
      of("otherwise", Kind.WAIT),
      of("offerFor", Kind.DAYS).optional()),
  EXTENSION("allocations", "hold-extension", of("until", Kind.TIME)),
  RELEASE("allocations", "release", of("reason", Kind.LONG)),
  JOIN("allocations", "waitlist", of("plotId", Kind.HIDDEN), of("offerFor", Kind.DAYS).optional()),
  DEPARTURE(
      "allocations", "waitlist-departure", of("plotId", Kind.HIDDEN), of("reason", Kind.LONG)),
  ACCEPTANCE("allocations", "offer-acceptance", of("plotId", Kind.HIDDEN), of("until", Kind.TIME)),
  LEASE(
      "allocations",
      "lease",
      of("leaseNumber", Kind.TEXT),
      of("period.from", Kind.DATE),
      of("period.to", Kind.DATE),
      of("annualRent.amount", Kind.NUMBER),
      of("annualRent.currency", Kind.TEXT)),
  LEASE_END("allocations", "lease-end", of("reason", Kind.LONG)),
  APPLICATION(
      "residencies", "application", of("territoryId", Kind.CHOICE), of("applicant", Kind.TEXT)),
  GRANT("residencies", "grant"),
  REFUSAL("residencies", "refusal", of("reason", Kind.LONG)),
  END("residencies", "end", of("reason", Kind.LONG));

  private final String kind;
  private final String path;
  private final List<Input> inputs;

  Act(String kind, String path, Input... inputs) {
    this.kind = kind;
    this.path = path;
    this.inputs = List.of(inputs);
  }

  static Optional<Act> at(String path) {
    return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
  }

  /** The service's collection it is a command of. */
  String kind() {
    return kind;
  }

  public boolean isResidency() {
    return kind.equals("residencies");
  }

  /** In addresses, here and there, and in keys of the bundles. */
  public String path() {
    return path;
  }

  public List<Input> inputs() {
    return inputs;
  }

  /** Cannot be taken back: shown apart. */
  public boolean isForGood() {
    return Set.of(RELEASE, DEPARTURE, LEASE_END, REFUSAL, END).contains(this);
  }
}
