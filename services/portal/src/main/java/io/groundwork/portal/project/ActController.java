package io.groundwork.portal.project;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One form per act: a page of its own, which the project's page shows as a dialog. */
@Controller
@RequestMapping("/projects/{id}/acts/{key}")
class ActController {

  private static final String VIEW = "project/act";

  private final ProjectApi projects;
  private final Choices choices;

  ActController(Services services, Choices choices) {
    this.projects = services.client("projects", ProjectApi.class);
    this.choices = choices;
  }

  @GetMapping
  String ask(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam Map<String, String> preset,
      Form form,
      Model model) {
    var act = act(key);
    var project = projects.project(id, null);
    act.fields().forEach(field -> form.with(field.name(), preset.get(field.name())));
    choices.preset(act, project, form);
    model.addAllAttributes(page(act, project));
    return VIEW;
  }

  @PostMapping
  @Nullable Object act(
      @PathVariable String id,
      @PathVariable String key,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var act = act(key);
    var body = ActBody.of(act, form);
    if (form.isWrong()) {
      return form.again(VIEW, page(act, projects.project(id, null)));
    }
    try {
      tell(id, act, form, body);
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(act, projects.project(id, null)), e);
    }
    return done(id, act, request, response);
  }

  private void tell(String id, Act act, Form form, Map<String, Object> body) {
    if (act.last().isEmpty()) {
      var seen = act.isAsSeen() ? "\"" + form.text("version") + "\"" : null;
      projects.tell(id, act.path(), form.key(), seen, body);
    } else {
      var thing = form.text(act.fields().getFirst().name());
      projects.tell(id, act.path(), thing, act.last(), form.key(), body);
    }
  }

  private Map<String, Object> page(Act act, Project project) {
    return Map.of(
        "act",
        act,
        "project",
        project,
        "choices",
        choices.of(act, project),
        "lines",
        ActBody.LINES);
  }

  /** Back to the project, which says what was done; a dialog's whole page goes there. */
  private static @Nullable String done(
      String id, Act act, HttpServletRequest request, HttpServletResponse response) {
    var page = "/projects/" + id;
    var flash = RequestContextUtils.getOutputFlashMap(request);
    flash.put("done", "act." + act.key() + ".done");
    if (request.getHeader("HX-Request") == null) {
      return "redirect:" + page;
    }
    RequestContextUtils.saveOutputFlashMap(page, request, response);
    response.setHeader("HX-Redirect", page);
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }

  private static Act act(String key) {
    try {
      return Act.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException _) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
