package io.groundwork.portal.project;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.people.Names;
import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.time.Clock;
import java.time.Instant;
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
  private final Words words;
  private final Criteria criteria;
  private final Clock clock;
  private final ZoneId zone;

  ProjectController(
      Services services,
      People people,
      Words words,
      Criteria criteria,
      Clock clock,
      PortalSettings settings) {
    this.projects = services.client("projects", ProjectApi.class);
    this.monitoring = services.client("monitoring", FactsApi.class);
    this.financing = services.client("financing", PlanApi.class);
    this.people = people;
    this.words = words;
    this.criteria = criteria;
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
    var until = endOf(asOf);
    var then = Part.of(() -> projects.project(id, until));
    if (until != null && isNone(then)) {
      return before(id, asOf, model);
    }
    fill(id, then.orThrow(), until, model);
    model
        .addAttribute("asOf", until == null ? null : asOf)
        .addAttribute("offers", Offers.of(until == null ? Person.of(who) : null, then.orThrow()));
    return "project/project";
  }

  private void fill(String id, Project project, @Nullable Instant until, Model model) {
    var facts = Part.later(() -> monitoring.facts(id));
    var gate = Part.later(() -> projects.gate(id));
    var plan = Part.later(() -> financing.plan(id, until));
    var story = Part.later(() -> Story.read(cursor -> monitoring.timeline(id, cursor), until));
    model
        .addAttribute("project", project)
        .addAttribute("facts", facts.get())
        .addAttribute("gate", gate.get())
        .addAttribute("plan", plan.get())
        .addAttribute("later", isNone(plan.get()))
        .addAttribute("story", story.get())
        .addAttribute("names", names(project, story.get()))
        .addAttribute("words", words)
        .addAttribute("criteria", criteria)
        .addAttribute("today", LocalDate.now(clock.withZone(zone)));
  }

  /** The day before there was such a project: says so, and asks for another. */
  private String before(String id, @Nullable LocalDate asOf, Model model) {
    model
        .addAttribute("project", projects.project(id, null))
        .addAttribute("asOf", asOf)
        .addAttribute("today", LocalDate.now(clock.withZone(zone)));
    return "project/before";
  }

  /** Null when the day is not over, or none is asked for: that is now. */
  private @Nullable Instant endOf(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return end.isAfter(clock.instant()) ? null : end;
  }

  private static boolean isNone(Part<?> part) {
    return part.failure() instanceof ServiceProblem problem && problem.is(404);
  }

  private Names names(Project project, Part<Story> story) {
    var told = story.value();
    var acted = told == null ? Stream.<String>of() : told.people();
    return people.of(Stream.concat(Stream.of(project.registrar()), acted).toList());
  }
}
