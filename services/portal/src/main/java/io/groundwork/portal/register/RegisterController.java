package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Registers one project with its papers. The form has the project's id from the beginning, so that
 * no second send, nor a draft of it, makes a second project.
 */
@Controller
class RegisterController {

  private final RegisterApi projects;
  private final FormPage page;

  RegisterController(Services services, FormPage page) {
    this.projects = services.client("projects", RegisterApi.class);
    this.page = page;
  }

  @Bean
  static NavigationEntry registerEntry() {
    return new NavigationEntry(20, "register", "/projects/new", Set.of("REGISTRAR"));
  }

  @GetMapping("/projects/new")
  String ask(Form form, Authentication who, Model model) {
    form.with("id", UUID.randomUUID())
        .with("papers[0].kind", "BUSINESS_PLAN")
        .with("papers[1].kind", "FOUNDERS_AGREEMENT");
    model.addAllAttributes(page(form, who));
    return FormPage.VIEW;
  }

  @PostMapping("/projects/new")
  Object register(Form form, Authentication who, RedirectAttributes next) {
    var statement = Statement.of(form);
    var papers = Papers.of(form);
    if (form.isWrong()) {
      return form.again(FormPage.VIEW, page(form, who));
    }
    try {
      var id = projects.register(form.key(), statement).id();
      var left = attach(id, form.key(), papers);
      next.addFlashAttribute("done", left == null ? "register.done" : "register.done.paper");
      return "redirect:" + (left == null ? "/projects/" + id : attachAgain(id, left));
    } catch (ServiceFailure e) {
      return form.again(FormPage.VIEW, page(form, who), e);
    }
  }

  /** Without a script the agreements that fit are asked for so; nothing is registered by it. */
  @PostMapping(path = "/projects/new", params = FormPage.FIND)
  String find(Form form, Authentication who, Model model) {
    model.addAllAttributes(page(form, who));
    return FormPage.VIEW;
  }

  /** The first paper that the service did not take, or null. */
  private @Nullable Map<String, Object> attach(
      String id, String key, Iterable<Map<String, Object>> papers) {
    Map<String, Object> left = null;
    var number = 0;
    for (var paper : papers) {
      try {
        projects.attach(id, key + "-paper-" + number++, paper);
      } catch (ServiceFailure _) {
        left = left == null ? paper : left;
      }
    }
    return left;
  }

  /** The paper's own form, with what was typed here; the project is registered already. */
  private static String attachAgain(String id, Map<String, Object> paper) {
    var address = UriComponentsBuilder.fromPath("/projects/" + id + "/acts/document");
    paper.forEach((field, value) -> address.queryParam(field, "{" + field + "}"));
    return address.encode().buildAndExpand(paper).toUriString();
  }

  private Map<String, Object> page(Form form, Authentication who) {
    var model = new LinkedHashMap<>(page.model(form, who));
    model.put("heading", "register.title");
    model.put("action", "/projects/new");
    return model;
  }
}
