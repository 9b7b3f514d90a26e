package io.groundwork.portal.financing;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says before what something does, does it, and says after what it did. */
@Controller
class PlanActController {

  private static final String VIEW = "financing/act";

  private final PlanApi financing;
  private final MilestoneApi projects;
  private final PlanReader plans;

  PlanActController(Services services, PlanReader plans) {
    this.financing = services.client("financing", PlanApi.class);
    this.projects = services.client("projects", MilestoneApi.class);
    this.plans = plans;
  }

  @GetMapping({"/financing/{project}/{path}", "/financing/{project}/{path}/{id}"})
  ModelAndView ask(
      @PathVariable String project,
      @PathVariable String path,
      @PathVariable(required = false) @Nullable String id,
      Form form,
      Authentication who) {
    var act = act(path);
    return new ModelAndView(VIEW, page(project, act, id, plans.read(project), who));
  }

  @PostMapping({"/financing/{project}/{path}", "/financing/{project}/{path}/{id}"})
  Object tell(
      @PathVariable String project,
      @PathVariable String path,
      @PathVariable(required = false) @Nullable String id,
      Form form,
      Authentication who,
      RedirectAttributes after) {
    var act = act(path);
    var told = Told.of(act, id == null ? "" : id, form);
    try {
      if (!form.isWrong()) {
        after.addFlashAttribute("done", "financing.done." + done(project, act, id, form, told));
        return "redirect:/financing/" + project;
      }
      return form.again(VIEW, page(project, act, id, who));
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(project, act, id, who), e);
    }
  }

  private String done(
      String project, Act act, @Nullable String id, Form form, Map<String, @Nullable Object> told) {
    var decision = act.decision();
    if (decision == null || id == null) {
      financing.make(project, act.things(), form.key(), told);
      return act.path();
    }
    var plan = financing.decide(project, act.things(), id, decision, form.key(), told);
    boolean paid =
        act == Act.APPROVAL && plan.disbursement(id).filter(it -> !it.isWaiting()).isPresent();
    return paid ? "payment" : act.path();
  }

  /** Also while financing is away: what was typed is shown without the plan it is about. */
  private Map<String, Object> page(
      String project, Act act, @Nullable String id, Authentication who) {
    var read = Part.of(() -> plans.read(project)).value();
    return read == null
        ? Map.of("project", project, "act", act, "milestones", List.of())
        : page(project, act, id, read, who);
  }

  private Map<String, Object> page(
      String project, Act act, @Nullable String id, PlanReader.Read read, Authentication who) {
    var model = new HashMap<String, Object>(Map.of("project", project, "act", act));
    var subject =
        Subject.of(read.plan(), act, id == null ? "" : id).orElseThrow(PlanActController::none);
    var me = Objects.requireNonNull(Person.of(who));
    model.put("plan", read.plan());
    model.put("names", read.names());
    model.put("subject", subject);
    model.put("offers", new Offers(read.plan(), me, false));
    model.put("milestones", act == Act.TRANCHE ? milestones(project) : List.of());
    return model;
  }

  private List<MilestoneApi.Milestone> milestones(String project) {
    var known = Part.of(() -> projects.project(project)).value();
    return known == null ? List.of() : known.milestones();
  }

  private static Act act(String path) {
    return Act.at(path).orElseThrow(PlanActController::none);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
