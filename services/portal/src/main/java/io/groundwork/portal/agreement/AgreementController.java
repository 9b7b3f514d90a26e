package io.groundwork.portal.agreement;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements: the list, one with its action plan, and the registrar's two forms. */
@Controller
@RequestMapping("/agreements")
class AgreementController {

  private static final String SIGN = "agreement/sign";
  private static final String ADD = "agreement/item";

  private final AgreementApi projects;
  private final CarrierApi monitoring;

  AgreementController(Services services) {
    this.projects = services.client("projects", AgreementApi.class);
    this.monitoring = services.client("monitoring", CarrierApi.class);
  }

  @Bean
  static NavigationEntry agreementEntry() {
    return new NavigationEntry(
        60,
        "agreements",
        "/agreements",
        Set.of("REGISTRAR", "REVIEWER", "OBSERVER", "SITE_OFFICER", "FINANCIER"));
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String cursor, Authentication who, Model model) {
    model.addAttribute("rows", Part.of(() -> projects.agreements(cursor)));
    model.addAttribute("first", cursor == null);
    model.addAttribute("registrar", isRegistrar(Person.of(who)));
    return "agreement/list";
  }

  @GetMapping("/{id}")
  String agreement(@PathVariable String id, Authentication who, Model model) {
    var cards = Part.later(() -> monitoring.of(id));
    var agreement = projects.agreement(id);
    model.addAttribute("agreement", agreement);
    model.addAttribute("carriers", Carriers.of(cards.get()));
    var me = Person.of(who);
    var mine = me != null && agreement.organisation().equals(me.organisation());
    model.addAttribute("registrar", mine && isRegistrar(me));
    return "agreement/agreement";
  }

  @GetMapping("/new")
  String sign(Form form) {
    return SIGN;
  }

  @PostMapping("/new")
  Object sign(Form form, RedirectAttributes next) {
    try {
      var signed = projects.sign(form.key(), AgreementForms.agreement(form));
      next.addFlashAttribute("done", "agreement.sign.done");
      return "redirect:/agreements/" + signed.id();
    } catch (ServiceFailure e) {
      return form.again(SIGN, Map.of(), e);
    }
  }

  @GetMapping("/{id}/items/new")
  String add(@PathVariable String id, Form form, Model model) {
    model.addAttribute("agreement", projects.agreement(id));
    return ADD;
  }

  @PostMapping("/{id}/items/new")
  Object add(@PathVariable String id, Form form, RedirectAttributes next) {
    try {
      projects.add(id, form.key(), AgreementForms.item(form));
      next.addFlashAttribute("done", "agreement.item.done");
      return "redirect:/agreements/" + id;
    } catch (ServiceFailure e) {
      return form.again(ADD, Map.of("agreement", projects.agreement(id)), e);
    }
  }

  private static boolean isRegistrar(@Nullable Person person) {
    return person != null && person.is("REGISTRAR");
  }
}
