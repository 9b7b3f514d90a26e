package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.register.RegisterApi.Entry;
import io.groundwork.portal.register.RegisterApi.Project;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Revises a proposal as it was seen: who changed it meanwhile is not overwritten unseen. */
@Controller
@RequestMapping("/projects/{id}/revision")
class RevisionController {

  private static final int STALE = 412;

  private final RegisterApi projects;
  private final FormPage page;

  RevisionController(Services services, FormPage page) {
    this.projects = services.client("projects", RegisterApi.class);
    this.page = page;
  }

  @GetMapping
  String ask(@PathVariable String id, Form form, Authentication who, Model model) {
    var project = projects.project(id);
    if (!form.restored()) {
      Presets.of(project.details(), form);
    }
    form.with("version", project.version());
    model.addAllAttributes(page(project, form, who));
    return FormPage.VIEW;
  }

  @PostMapping
  Object revise(@PathVariable String id, Form form, Authentication who, RedirectAttributes next) {
    var statement = Statement.of(form);
    if (form.isWrong()) {
      return form.again(FormPage.VIEW, page(projects.project(id), form, who));
    }
    try {
      projects.revise(id, "\"" + form.text("version") + "\"", statement);
      next.addFlashAttribute("done", "register.revise.done");
      return "redirect:/projects/" + id;
    } catch (ServiceFailure e) {
      var project = projects.project(id);
      var model = page(project, form, who);
      if (e instanceof ServiceProblem problem && problem.is(STALE)) {
        model.put("meanwhile", project.version());
      }
      return form.again(FormPage.VIEW, model, e);
    }
  }

  /** Without a script the agreements that fit are asked for so; nothing is revised by it. */
  @PostMapping(params = FormPage.FIND)
  String find(@PathVariable String id, Form form, Authentication who, Model model) {
    model.addAllAttributes(page(projects.project(id), form, who));
    return FormPage.VIEW;
  }

  private Map<String, Object> page(Project project, Form form, Authentication who) {
    var model = new LinkedHashMap<>(page.model(form, who));
    model.put("heading", "register.revise");
    model.put("action", "/projects/" + project.id() + "/revision");
    model.put("revised", project);
    model.put("returned", Part.of(() -> reason(project.id())));
    return model;
  }

  /** Why it came back the last time; empty when it never did. */
  private String reason(String id) {
    return projects.journal(id).items().stream()
        .filter(entry -> entry.type().equals("ProjectReturned"))
        .reduce((_, last) -> last)
        .map(Entry::event)
        .map(event -> textOf(event.reason()))
        .orElse("");
  }

  private static String textOf(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
