package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the form says of a project, as the projects service takes it. */
final class Statement {

  /** As many partners as the service takes. */
  static final int PARTNERS = 50;

  private static final String UTILITIES = "siteNeeds.utilities.";
  private static final List<String> NEEDS =
      List.of(
          "siteNeeds.areaHectares",
          UTILITIES + "powerKw",
          UTILITIES + "gasM3PerHour",
          UTILITIES + "waterM3PerDay",
          "siteNeeds.labourJobs",
          "siteNeeds.earliestOn");

  private final Form form;

  private Statement(Form form) {
    this.form = form;
  }

  static Map<String, Object> of(Form form) {
    return new Statement(form).body();
  }

  private Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    for (var field :
        List.of("id", "title", "agreementId", "actionItemId", "summary", "siteTrack")) {
      put(body, field, form.optional(field));
    }
    for (var code : List.of("region", "activity", "regime")) {
      put(body, code, code(code));
    }
    var capex = new LinkedHashMap<String, Object>();
    var amount = form.amount("capex.amount");
    put(capex, "amount", amount == null ? null : amount.toPlainString());
    put(capex, "currency", code("capex.currency"));
    body.put("capex", capex);
    put(body, "jobs", whole("jobs"));
    body.put("partners", partners());
    if (form.text("siteTrack").equals("ALLOCATED_PLOT") || isAnyNeedStated()) {
      body.put("siteNeeds", siteNeeds());
    }
    return body;
  }

  private List<Map<String, Object>> partners() {
    return IntStream.range(0, PARTNERS)
        .mapToObj(row -> partner("partners[" + row + "]."))
        .filter(partner -> partner.containsKey("name") || partner.containsKey("sharePercent"))
        .toList();
  }

  private Map<String, Object> partner(String row) {
    var partner = new LinkedHashMap<String, Object>();
    put(partner, "partnerId", form.optional(row + "partnerId"));
    put(partner, "name", form.optional(row + "name"));
    put(partner, "side", code(row + "side"));
    put(partner, "sharePercent", number(row + "sharePercent"));
    return partner;
  }

  private boolean isAnyNeedStated() {
    return NEEDS.stream().anyMatch(form::checked);
  }

  private Map<String, Object> siteNeeds() {
    var utilities = new LinkedHashMap<String, Object>();
    for (var field : List.of("powerKw", "gasM3PerHour", "waterM3PerDay")) {
      put(utilities, field, number(UTILITIES + field));
    }
    utilities.put("roadAccess", form.checked(UTILITIES + "roadAccess"));
    utilities.put("railAccess", form.checked(UTILITIES + "railAccess"));
    var needs = new LinkedHashMap<String, Object>();
    put(needs, "areaHectares", number("siteNeeds.areaHectares"));
    needs.put("utilities", utilities);
    put(needs, "labourJobs", whole("siteNeeds.labourJobs"));
    put(needs, "earliestOn", form.optional("siteNeeds.earliestOn"));
    return needs;
  }

  private @Nullable String code(String field) {
    var typed = form.optional(field);
    return typed == null ? null : typed.toUpperCase(Locale.ROOT);
  }

  private @Nullable String number(String field) {
    var number = form.number(field);
    return number == null ? null : number.toPlainString();
  }

  private @Nullable Object whole(String field) {
    var number = form.number(field);
    if (number != null && (number.scale() > 0 || number.precision() > 9)) {
      form.wrong(field, "register.whole");
      return null;
    }
    return number;
  }

  private static void put(Map<String, Object> body, String field, @Nullable Object value) {
    if (value != null) {
      body.put(field, value);
    }
  }
}
