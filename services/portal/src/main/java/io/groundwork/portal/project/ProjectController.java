package io.groundwork.portal.project;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All about one project, now or as it was at the end of a day. */
@Controller
class ProjectController {

  private final ProjectApi projects;
  private final FactsApi monitoring;
  private final PlanApi financing;
  private final People people;
  private final Clock clock;
  private final ZoneId zone;

  ProjectController(Services services, People people, Clock clock, PortalSettings settings) {
    this.projects = services.client("projects", ProjectApi.class);
    this.monitoring = services.client("monitoring", FactsApi.class);
    this.financing = services.client("financing", PlanApi.class);
    this.people = people;
    this.clock = clock;
    this.zone = settings.zone();
  }

  @GetMapping("/projects/{id}")
  String project(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate asOf,
      Authentication who,
      Model model) {
    var then = asOf == null ? null : asOf.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    var until = then == null || then.isAfter(clock.instant()) ? null : then;
    var facts = Part.later(() -> monitoring.facts(id));
    var gate = Part.later(() -> projects.gate(id));
    var plan = Part.later(() -> financing.plan(id, until));
    var story = Part.later(() -> Story.read(cursor -> monitoring.timeline(id, cursor), until));
    var project = projects.project(id, until);
    model.addAttribute("project", project);
    model.addAttribute("facts", facts.get());
    model.addAttribute("gate", gate.get());
    model.addAttribute("plan", plan.get());
    model.addAttribute("story", story.get());
    model.addAttribute("names", names(project, story.get()));
    model.addAttribute("asOf", until == null ? null : asOf);
    model.addAttribute("today", LocalDate.now(clock.withZone(zone)));
    model.addAttribute("offers", Offers.of(until == null ? Person.of(who) : null, project));
    return "project/project";
  }

  private People.Names names(Project project, Part<Story> story) {
    var told = story.value();
    var acted = told == null ? Stream.<String>of() : told.people();
    return people.of(Stream.concat(Stream.of(project.registrar()), acted).toList());
  }
}
