package io.groundwork.portal.sites;

import io.groundwork.portal.page.Subjects;
import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import io.groundwork.portal.sites.ProjectApi.Work;
import io.groundwork.portal.sites.SitesApi.Allocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects and their sites: what waits for a decision, all of them, one. */
@Controller
class ProjectSiteController {

  private static final int MOST_WORK = 200;
  private static final Set<String> OURS =
      Set.of("HOLD", "OFFER", "LEASE", "RESIDENCY", "RESIDENCY_APPLICATION");

  private final SitesApi sites;
  private final ProjectApi monitoring;
  private final ProjectSites projects;
  private final Titles titles;
  private final Subjects subjects;
  private final People people;

  ProjectSiteController(
      Services services, ProjectSites projects, Titles titles, Subjects subjects, People people) {
    this.sites = services.client("sites", SitesApi.class);
    this.monitoring = services.client("monitoring", ProjectApi.class);
    this.projects = projects;
    this.titles = titles;
    this.subjects = subjects;
    this.people = people;
  }

  @GetMapping("/sites/projects")
  String all(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String cursor,
      Model model) {
    var work = Part.later(this::work);
    var allocations = Part.of(() -> sites.allocations(asked(status, cursor)));
    var some = allocations.value();
    var items = some == null ? List.<Allocation>of() : some.items();
    model.addAttribute("status", status);
    model.addAttribute("work", work.get());
    model.addAttribute("subjects", subjects);
    model.addAttribute("allocations", allocations);
    model.addAttribute("titles", titles.of(items.stream().map(Allocation::projectId)));
    model.addAttribute("plots", names(items));
    return "sites/projects";
  }

  private Map<String, String> names(List<Allocation> items) {
    var asked = new LinkedHashMap<String, Part.Later<String>>();
    items.stream()
        .flatMap(it -> Stream.ofNullable(it.site()))
        .forEach(
            site ->
                asked.computeIfAbsent(
                    site.plotId(), id -> Part.later(() -> sites.plot(id).name())));
    var names = new LinkedHashMap<String, String>();
    asked.forEach((id, name) -> names.put(id, Objects.requireNonNullElse(name.get().value(), id)));
    return names;
  }

  private List<Work> work() {
    return monitoring.work(MOST_WORK).items().stream()
        .filter(it -> OURS.contains(it.code()))
        .toList();
  }

  @GetMapping("/sites/projects/{id}")
  String one(@PathVariable String id, Authentication who, Model model) {
    var site = projects.read(id, Objects.requireNonNull(Person.of(who)));
    model.addAttribute("site", site);
    model.addAttribute("people", Event.people(people, site.history()));
    return "sites/project";
  }

  private static MultiValueMap<String, String> asked(String status, @Nullable String cursor) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.set("limit", "25");
    if (!status.isBlank()) {
      parameters.set("status", status);
    }
    if (cursor != null && !cursor.isBlank()) {
      parameters.set("cursor", cursor);
    }
    return parameters;
  }
}
