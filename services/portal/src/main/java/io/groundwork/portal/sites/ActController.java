package io.groundwork.portal.sites;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says before what something does to a project's site, does it, and says after what it did. */
@Controller
class ActController {

  private static final String VIEW = "sites/act";
  private static final String VERSION = "version";

  private final SitesApi sites;
  private final SitesCommands commands;
  private final ProjectSites projects;
  private final ZoneId zone;

  ActController(Services services, ProjectSites projects, PortalSettings settings) {
    this.sites = services.client("sites", SitesApi.class);
    this.commands = services.client("sites", SitesCommands.class);
    this.projects = projects;
    this.zone = settings.zone();
  }

  @GetMapping("/sites/projects/{project}/{path}")
  ModelAndView ask(
      @PathVariable String project,
      @PathVariable String path,
      @RequestParam(required = false) @Nullable String plot,
      Form form,
      Authentication who) {
    return new ModelAndView(VIEW, page(project, act(path), form.with("plotId", plot), who));
  }

  @PostMapping("/sites/projects/{project}/{path}")
  Object tell(
      @PathVariable String project,
      @PathVariable String path,
      Form form,
      Authentication who,
      RedirectAttributes after) {
    var act = act(path);
    var body = Told.of(form, act.inputs(), zone);
    if (form.isWrong()) {
      return form.again(VIEW, page(project, act, form, who));
    }
    try {
      var version = form.text(VERSION);
      var seen = version.matches("\\d{1,18}") ? "\"" + version + "\"" : "*";
      var answer = commands.change(act.kind(), project, act.path(), form.key(), seen, body);
      var waits = answer.place() == null ? "" : ".waits";
      after.addFlashAttribute("done", "sites.done." + act.path() + waits);
      return "redirect:/sites/projects/" + project;
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(project, act, form, who), e);
    }
  }

  /** The version is always that of what the page shows. Without the service, what was typed. */
  private Map<String, Object> page(String project, Act act, Form form, Authentication who) {
    var model = new HashMap<String, Object>(Map.of("project", project, "act", act));
    var me = Objects.requireNonNull(Person.of(who));
    var read = Part.of(() -> projects.read(project, me)).value();
    model.put(VERSION, form.text(VERSION));
    if (read != null) {
      var residency = read.residency().value();
      long version =
          act.isResidency() && residency != null
              ? residency.version()
              : read.allocation().version();
      model.put(VERSION, version);
      model.put("site", read);
    }
    var plotId = form.optional("plotId");
    if (plotId != null) {
      model.put("plot", Part.of(() -> sites.plot(plotId)));
    }
    return model;
  }

  private static Act act(String path) {
    return Act.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
