package io.groundwork.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Texts that a schema allows, and what a schema does not say. */
final class SampleTexts {

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("amount", "100.00"),
          Map.entry("currency", "RUB"),
          Map.entry("region", "RU-KHA"),
          Map.entry("side", "RU-KHA"),
          Map.entry("place", "BY-MA"),
          Map.entry("activity", "0141"),
          Map.entry("sharePercent", "50"),
          Map.entry("sha256", "a".repeat(64)),
          Map.entry("reasonCode", "PUBLIC_INTEREST"),
          Map.entry("code", "M1"),
          Map.entry("milestone", "M1"),
          Map.entry("kind", "BUSINESS_PLAN"),
          Map.entry("regime", "RU-ADT"));

  /** Days that must have come, or be within an agreement's. */
  private static final Set<String> PAST = Set.of("signedOn", "reachedOn", "rateOn", "from", "to");

  private final KnownIds known;

  SampleTexts(KnownIds known) {
    this.known = known;
  }

  /** The second of two partners is from another side. */
  String of(JsonNode schema, String name, String path) {
    if (name.equals("side") && path.contains("[1]")) {
      return "BY";
    }
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .map(JsonNode::asString)
          .filter(each -> !each.equals("UNKNOWN") && !each.equals("ALLOCATED_PLOT"))
          .findFirst()
          .orElse("");
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> name.equals("id") ? UUID.randomUUID().toString() : known.of(name);
      case "date" -> PAST.contains(name) ? "2023-01-31" : "2030-01-31";
      case "date-time" -> "2030-01-31T10:00:00Z";
      case "duration" -> "PT1H";
      default -> USUAL.getOrDefault(name, "1");
    };
  }
}
