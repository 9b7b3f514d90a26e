package io.groundwork.projects;

import java.util.UUID;

/** Request bodies of one dairy farm. */
public final class Bodies {
  public static final UUID FARM = UUID.fromString("11111111-1111-4111-8111-111111111111");
  public static final UUID BREEDER = UUID.fromString("22222222-2222-4222-8222-222222222222");
  public static final String REASON = "{\"reason\": \"mend it\"}";

  private Bodies() {}

  public static String project(String title) {
    return """
    {"title": "%s", "region": "RU-KHA", "activity": "0141", "summary": "Milk for the region",
     "capex": {"amount": "12000000.00", "currency": "RUB"}, "jobs": 120,
     "partners": [
       {"partnerId": "%s", "name": "Khabarovsk farm", "side": "RU-KHA", "sharePercent": "60"},
       {"partnerId": "%s", "name": "Mogilev breeders", "side": "BY", "sharePercent": "40"}],
     "siteTrack": "ALLOCATED_PLOT",
     "siteNeeds": {"areaHectares": "25.5", "labourJobs": 120, "utilities": {"powerKw": "800",
       "gasM3PerHour": "40", "waterM3PerDay": "120", "roadAccess": true, "railAccess": false}},
     "regime": "RU-TOR"}
    """
        .formatted(title, FARM, BREEDER);
  }

  public static String document(String kind) {
    return """
    {"kind": "%s", "title": "Paper", "sha256": "%s"}
    """
        .formatted(kind, "a".repeat(64));
  }

  public static String signature(UUID partner) {
    return """
    {"partnerId": "%s", "signedOn": "2022-06-01"}
    """
        .formatted(partner);
  }

  public static String milestone(String kind) {
    return """
    {"code": "%s", "kind": "%s", "title": "%s", "dueOn": "2030-01-01"}
    """
        .formatted(kind, kind, kind);
  }
}
