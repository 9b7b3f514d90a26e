package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.register.KnownApi.Choice;
import io.groundwork.portal.register.RegisterApi.Agreement;
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

  private static final int LINES = 12;
  private static final int SPARE = 4;
  private static final int MOST_AGREEMENTS = 20;

  private final RegisterApi projects;
  private final KnownApi monitoring;
  private final RegimeApi sites;

  FormPage(Services services) {
    this.projects = services.client("projects", RegisterApi.class);
    this.monitoring = services.client("monitoring", KnownApi.class);
    this.sites = services.client("sites", RegimeApi.class);
  }

  Map<String, Object> model(Form form, Authentication who) {
    var known = Part.later(monitoring::columns);
    var territories = Part.later(sites::territories);
    var agreements = Part.of(() -> agreements(Person.of(who)));
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

  /** Those of the reader's organisation, each with its items. */
  private List<Agreement> agreements(@Nullable Person me) {
    var asked =
        projects.agreements().items().stream()
            .filter(row -> me != null && row.organisation().equals(me.organisation()))
            .limit(MOST_AGREEMENTS)
            .map(row -> Part.later(() -> projects.agreement(row.id())))
            .toList();
    return asked.stream().map(later -> later.get().orThrow()).toList();
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
