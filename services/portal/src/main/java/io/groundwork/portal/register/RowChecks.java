package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The same as the form checks while somebody types; whether it may be, the service says. */
final class RowChecks {

  private static final Map<String, String> SHAPES =
      Map.of(
          "region", "(?i)[A-Z]{2}-[A-Z0-9]{1,3}",
          "activity", "\\d{4}",
          "regime", "(?i)[A-Z0-9][A-Z0-9-]{1,39}");
  private static final List<String> NEEDED =
      List.of("title", "summary", "region", "activity", "capex.amount", "capex.currency", "jobs");
  private static final List<String> PLOT =
      List.of(
          "siteNeeds.areaHectares",
          "siteNeeds.utilities.powerKw",
          "siteNeeds.utilities.gasM3PerHour",
          "siteNeeds.utilities.waterM3PerDay",
          "siteNeeds.labourJobs");

  private RowChecks() {}

  static void check(Form form, Map<String, Object> statement) {
    needed(form);
    SHAPES.forEach((field, shape) -> shape(form, field, shape, "register.shape." + field));
    shape(form, "capex.currency", "(?i)[A-Z]{3}", "register.shape.currency");
    for (var id : List.of("agreementId", "actionItemId")) {
      shape(form, id, "[0-9a-fA-F-]{36}", "import.wrong.id");
    }
    shape(form, "siteTrack", "ALLOCATED_PLOT|OWN_SITE", "import.wrong.siteTrack");
    partners(form, statement);
  }

  private static void needed(Form form) {
    var plot = form.text("siteTrack").equals("ALLOCATED_PLOT");
    Stream.of(NEEDED, List.of("siteTrack"), plot ? PLOT : List.<String>of())
        .flatMap(List::stream)
        .filter(field -> !form.checked(field))
        .forEach(field -> form.wrong(field, "form.is blank"));
  }

  private static void shape(Form form, String field, String shape, String text) {
    if (form.checked(field) && !form.text(field).matches(shape)) {
      form.wrong(field, text);
    }
  }

  private static void partners(Form form, Map<String, Object> statement) {
    var partners = (Collection<?>) statement.getOrDefault("partners", List.of());
    var stated = partners.stream().map(each -> (Map<?, ?>) each).toList();
    if (stated.stream().map(each -> each.get("side")).filter(Objects::nonNull).distinct().count()
        < 2) {
      form.wrong("partners[0].side", "register.check.sides");
    }
    var sum =
        stated.stream()
            .map(each -> each.get("sharePercent"))
            .filter(Objects::nonNull)
            .map(share -> new BigDecimal(share.toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      form.wrong("partners[0].sharePercent", "register.check.shares");
    }
  }
}
