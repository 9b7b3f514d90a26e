package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.register.KnownApi.Choice;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What the form shows beside what is typed; without it the form works as well. */
@Component
class FormPage {

  static final String VIEW = "register/form";

  /** Of the button that only looks for agreements. */
  static final String FIND = "_find";

  private static final int LINES = 12;
  private static final int SPARE = 4;

  private final AgreementChoice choice;
  private final KnownApi monitoring;
  private final RegimeApi sites;

  FormPage(Services services, AgreementChoice choice) {
    this.choice = choice;
    this.monitoring = services.client("monitoring", KnownApi.class);
    this.sites = services.client("sites", RegimeApi.class);
  }

  Map<String, Object> model(Form form, Authentication who) {
    var known = Part.later(monitoring::columns);
    var territories = Part.later(sites::territories);
    var agreements = Part.of(() -> choice.found(form, Person.of(who)));
    var choices = known.get().value();
    var model = new HashMap<String, Object>();
    model.put("agreements", agreements);
    model.put("regions", values(choices, "region"));
    model.put("activities", values(choices, "activity"));
    model.put("regimes", regimes(territories.get().value()));
    model.put("lines", lines(form));
    model.put("papers", Papers.ROWS);
    model.put("kinds", Papers.KINDS);
    return model;
  }

  private static List<String> values(KnownApi.@Nullable Columns columns, String kind) {
    return columns == null
        ? List.of()
        : columns.choices().stream()
            .filter(choice -> choice.kind().equals(kind))
            .map(Choice::value)
            .toList();
  }

  private static List<String> regimes(RegimeApi.@Nullable Territories territories) {
    return territories == null
        ? List.of()
        : territories.items().stream()
            .map(RegimeApi.Territory::regime)
            .distinct()
            .sorted()
            .toList();
  }

  private static int lines(Form form) {
    var used =
        IntStream.range(0, Statement.PARTNERS)
            .filter(row -> form.checked("partners[" + row + "].name"))
            .max()
            .orElse(0);
    return Math.min(Statement.PARTNERS, Math.max(LINES, used + 1 + SPARE));
  }
}
