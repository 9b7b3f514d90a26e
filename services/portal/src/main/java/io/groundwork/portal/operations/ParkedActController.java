package io.groundwork.portal.operations;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases or drops a parked message, each on a page that says before what it does. */
@Controller
@RequestMapping("/operations/parked/{service}/{position}")
class ParkedActController {

  private static final String LIST = "redirect:/operations/parked";
  private static final String VIEW = "operations/act";
  private static final String RELEASE = "release";
  private static final String DROP = "drop";
  private static final String SURE = "sure";

  private final Pipeline pipeline;

  ParkedActController(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @GetMapping("/release")
  String release(
      @PathVariable String service, @PathVariable long position, Form form, Model model) {
    model.addAllAttributes(page(RELEASE, service, position));
    return VIEW;
  }

  @PostMapping("/release")
  Object release(
      @PathVariable String service,
      @PathVariable long position,
      Form form,
      RedirectAttributes next) {
    var parked = pipeline.parked(service);
    try {
      var why = reason(form);
      why.put("acceptGap", form.checked("acceptGap"));
      parked.release(position, form.key(), why);
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(RELEASE, service, position), e);
    }
    var trial = Part.of(() -> Trial.of(parked, position)).value();
    next.addFlashAttribute("tried", trial == null ? Trial.PENDING : trial);
    if (trial == Trial.TAKEN) {
      next.addFlashAttribute("done", "operations.release.TAKEN");
      return LIST;
    }
    return "redirect:/operations/parked/%s/%d".formatted(service, position);
  }

  @GetMapping("/drop")
  String drop(@PathVariable String service, @PathVariable long position, Form form, Model model) {
    model.addAllAttributes(page(DROP, service, position));
    return VIEW;
  }

  @PostMapping("/drop")
  Object drop(
      @PathVariable String service,
      @PathVariable long position,
      Form form,
      RedirectAttributes next) {
    if (!form.checked(SURE)) {
      form.wrong(SURE, "operations.drop.sure.missing");
      return form.again(VIEW, page(DROP, service, position));
    }
    try {
      pipeline.parked(service).drop(position, form.key(), reason(form));
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(DROP, service, position), e);
    }
    next.addFlashAttribute("done", "operations.drop.done");
    return LIST;
  }

  private static Map<String, Object> reason(Form form) {
    var why = new LinkedHashMap<String, Object>();
    why.put("reason", form.text("reason"));
    return why;
  }

  /** Without the service, or when the message has gone meanwhile, the form stands alone. */
  private Map<String, Object> page(String act, String service, long position) {
    var model = new LinkedHashMap<String, Object>();
    model.put("act", act);
    model.put("service", service);
    model.put("position", position);
    model.put("about", Part.of(() -> pipeline.parked(service).message(position)));
    return model;
  }
}
