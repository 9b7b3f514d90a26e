package io.groundwork.portal.financing;

import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.project.RegionApi;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All plans that the reader may see. */
@Controller
class PlanListController {

  private static final int MOST = 50;
  private static final Set<String> READERS =
      Set.of("FINANCIER", "OBSERVER", "REGISTRAR", "REVIEWER");

  private final PlanApi financing;
  private final RegionApi monitoring;

  PlanListController(Services services) {
    this.financing = services.client("financing", PlanApi.class);
    this.monitoring = services.client("monitoring", RegionApi.class);
  }

  @Bean
  static NavigationEntry financingEntry() {
    return new NavigationEntry(50, "financing", "/financing", READERS);
  }

  @GetMapping("/financing")
  String plans(
      PlanFilter filter,
      @RequestParam(required = false) @Nullable String cursor,
      Authentication who,
      Model model) {
    var choices = Part.later(monitoring::choices);
    var parameters = filter.parameters(Objects.requireNonNull(Person.of(who)));
    if (cursor != null) {
      parameters.set("cursor", cursor);
    }
    model.addAttribute("plans", Part.of(() -> financing.plans(parameters, MOST)));
    model.addAttribute("filter", filter);
    model.addAttribute("regions", regions(choices.get(), filter));
    return "financing/plans";
  }

  /** The one that is chosen stays one to choose while nobody knows the others. */
  private static List<String> regions(Part<RegionApi.Choices> choices, PlanFilter filter) {
    var known = choices.value() == null ? List.<String>of() : choices.value().regions();
    return Stream.concat(known.stream(), Stream.ofNullable(filter.region()))
        .filter(it -> !it.isBlank())
        .distinct()
        .toList();
  }
}
