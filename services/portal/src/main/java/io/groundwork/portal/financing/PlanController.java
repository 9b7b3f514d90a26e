package io.groundwork.portal.financing;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan, now or as it was. */
@Controller
class PlanController {

  private final PlanReader plans;
  private final History history;
  private final ZoneId zone;

  PlanController(PlanReader plans, History history, PortalSettings settings) {
    this.plans = plans;
    this.history = history;
    this.zone = settings.zone();
  }

  @GetMapping("/financing/{project}")
  String plan(
      @PathVariable String project,
      @RequestParam(required = false) @Nullable String asOf,
      Authentication who,
      Model model,
      HttpServletResponse response) {
    var moment = AsOf.of(asOf, zone);
    model.addAttribute("asOf", moment);
    model.addAttribute("project", project);
    try {
      show(plans.read(project, moment.at()), moment, Objects.requireNonNull(Person.of(who)), model);
      return "financing/plan";
    } catch (ServiceProblem problem) {
      if (!problem.is(404)) {
        throw problem;
      }
      response.setStatus(404);
      return "financing/none";
    }
  }

  private void show(PlanReader.Read read, AsOf moment, Person me, Model model) {
    var plan = read.plan();
    var entries = Objects.requireNonNullElse(read.journal().value(), List.<PlanApi.Entry>of());
    model.addAttribute("plan", plan);
    model.addAttribute("names", read.names());
    model.addAttribute("chart", Chart.of(plan));
    model.addAttribute("offers", new Offers(plan, me, moment.isPast()));
    model.addAttribute("journal", read.journal());
    model.addAttribute("history", history.lines(entries, moment.at(), read.names()));
  }
}
