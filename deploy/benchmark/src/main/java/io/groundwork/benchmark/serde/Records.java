package io.groundwork.benchmark.serde;

import io.groundwork.platform.serde.TrustedPackages;
import io.groundwork.schemas.projects.project.DocumentAttached;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.Partner;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteTrack;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** A small and a larger event. */
final class Records {

  private static final String ID = "6f1c9a52-0d2e-4c40-9f0e-3a5f6c1f2b10";

  static {
    TrustedPackages.trust(List.of("io.groundwork")); // or Avro refuses to look at our classes
  }

  private Records() {}

  static SpecificRecordBase of(String name) {
    return switch (name) {
      case "DocumentAttached" -> attached();
      case "ProjectRegistered" -> registered();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static DocumentAttached attached() {
    return new DocumentAttached(
        ID,
        "0b1f4a0e-5f57-4d2b-8d0a-1d1f1f6f7a11",
        "FEASIBILITY_STUDY",
        "Feasibility study, second edition",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "2027-12-31");
  }

  private static ProjectRegistered registered() {
    return new ProjectRegistered(
        ID,
        new ProjectDetails(
            "Dairy farm with 1,800 cows",
            null,
            null,
            "khv-investment-agency",
            "khv-agency-import",
            "RU-KHA",
            "0141",
            "Milk and meat for a region with large demand for both. Built by construction"
                + " specialists.",
            new Money("2400000000.00", "RUB"),
            180,
            List.of(partner("Amur Agro Holding", "RU-KHA"), partner("Mogilev Dairy", "BY")),
            SiteTrack.OWN_SITE,
            null,
            "RU-ADT"));
  }

  private static Partner partner(String name, String side) {
    return new Partner(ID, name, side, "50");
  }
}
