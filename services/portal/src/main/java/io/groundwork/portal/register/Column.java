package io.groundwork.portal.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table.
 *
 * @param name as the file has it
 * @param field as the service has it
 * @param text of the bundles, says what it means
 */
record Column(String name, String field, String text) {

  /** The registrar's own number of a project; it never leaves the portal. */
  static final String REFERENCE = "reference";

  private static final int SHOWN_PARTNERS = 3;
  private static final Pattern PARTNER =
      Pattern.compile("partner([1-9]|[1-4]\\d|50)\\.(name|side|sharePercent)");
  private static final Pattern PARTNER_FIELD = Pattern.compile("partners\\[(\\d+)]\\.?(.*)");
  private static final Map<String, Column> KNOWN = known();

  /** Those of the template. */
  static List<Column> all() {
    var all = new ArrayList<>(KNOWN.values());
    for (int partner = 1; partner <= SHOWN_PARTNERS; partner++) {
      for (var part : List.of("name", "side", "sharePercent")) {
        all.add(partner("partner" + partner + "." + part, partner - 1, part));
      }
    }
    return all;
  }

  /** Null when there is none of that name. */
  static @Nullable Column named(String name) {
    var partner = PARTNER.matcher(name);
    return partner.matches()
        ? partner(name, Integer.parseInt(partner.group(1)) - 1, partner.group(2))
        : KNOWN.get(name);
  }

  /** What the file calls a field of the service. */
  static String nameOf(String field) {
    var partner = PARTNER_FIELD.matcher(field);
    if (partner.matches()) {
      var name = "partner" + (Integer.parseInt(partner.group(1)) + 1);
      return partner.group(2).isEmpty() ? name : name + "." + partner.group(2);
    }
    return KNOWN.values().stream()
        .filter(column -> column.field().equals(field))
        .map(Column::name)
        .findFirst()
        .orElse(field);
  }

  private static Column partner(String name, int row, String part) {
    return new Column(name, "partners[%d].%s".formatted(row, part), "act.shares." + part);
  }

  private static Map<String, Column> known() {
    var known = new LinkedHashMap<String, Column>();
    put(known, REFERENCE, REFERENCE, "import.reference");
    put(known, "title", "title", "register.name");
    put(known, "summary", "summary", "register.summary");
    put(known, "region", "region", "register.region");
    put(known, "activity", "activity", "register.activity");
    put(known, "capexAmount", "capex.amount", "register.capex");
    put(known, "capexCurrency", "capex.currency", "register.currency");
    put(known, "jobs", "jobs", "register.jobs");
    put(known, "siteTrack", "siteTrack", "import.siteTrack");
    put(known, "areaHectares", "siteNeeds.areaHectares", "register.area");
    put(known, "powerKw", "siteNeeds.utilities.powerKw", "register.power");
    put(known, "gasM3PerHour", "siteNeeds.utilities.gasM3PerHour", "register.gas");
    put(known, "waterM3PerDay", "siteNeeds.utilities.waterM3PerDay", "register.water");
    put(known, "roadAccess", "siteNeeds.utilities.roadAccess", "register.road");
    put(known, "railAccess", "siteNeeds.utilities.railAccess", "register.rail");
    put(known, "labourJobs", "siteNeeds.labourJobs", "register.labour");
    put(known, "earliestOn", "siteNeeds.earliestOn", "register.earliest");
    put(known, "regime", "regime", "register.regime");
    put(known, "agreementId", "agreementId", "register.agreement");
    put(known, "actionItemId", "actionItemId", "register.item");
    return known;
  }

  private static void put(Map<String, Column> known, String name, String field, String text) {
    known.put(name, new Column(name, field, text));
  }
}
