package io.groundwork.portal.alert;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address under which a calendar program reads the reader's deadlines. */
@Controller
@RequestMapping("/alerts/calendar")
class CalendarController {

  private static final String VIEW = "alert/calendar";
  private static final String ASK = "alert/calendar-act";

  /** What is asked before it is done. */
  private static final Set<String> ASKED = Set.of("renewal", "end");

  private final CalendarApi monitoring;

  CalendarController(Services services) {
    this.monitoring = services.client("monitoring", CalendarApi.class);
  }

  @GetMapping
  String calendar(Form form, Model model) {
    model.addAttribute("calendar", Part.of(monitoring::calendar));
    return VIEW;
  }

  @GetMapping("/{act}")
  String ask(@PathVariable String act, Form form, Model model) {
    model.addAttribute("act", asked(act));
    return ASK;
  }

  @PostMapping
  Object open(Form form, RedirectAttributes next) {
    try {
      return opened(next);
    } catch (ServiceFailure e) {
      return form.again(VIEW, Map.of("calendar", Part.of(monitoring::calendar)), e);
    }
  }

  @PostMapping("/{act}")
  Object act(@PathVariable String act, Form form, RedirectAttributes next) {
    try {
      return asked(act).equals("renewal") ? opened(next) : closed(next);
    } catch (ServiceFailure e) {
      return form.again(ASK, Map.of("act", act), e);
    }
  }

  /** The address is in the one page that is shown next, and in no other one. */
  private String opened(RedirectAttributes next) {
    var language = LocaleContextHolder.getLocale().getLanguage();
    next.addFlashAttribute("address", monitoring.open(language).address().toString());
    next.addAttribute("made", UUID.randomUUID());
    return "redirect:/alerts/calendar";
  }

  private String closed(RedirectAttributes next) {
    monitoring.close();
    next.addFlashAttribute("done", "alerts.calendar.end.done");
    return "redirect:/alerts/calendar";
  }

  private static String asked(String act) {
    if (!ASKED.contains(act)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return act;
  }
}
