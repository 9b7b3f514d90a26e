package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form's agreements anew, for what is typed by now; what is chosen stays so. */
@Controller
class AgreementChoiceController {

  private final AgreementChoice choice;

  AgreementChoiceController(AgreementChoice choice) {
    this.choice = choice;
  }

  @GetMapping("/projects/new/agreements")
  String found(
      @RequestParam(required = false) @Nullable String agreementText,
      @RequestParam(required = false) @Nullable String agreementId,
      @RequestParam(required = false) @Nullable String actionItemId,
      Form form,
      Authentication who,
      Model model) {
    form.with(AgreementChoice.TYPED, agreementText)
        .with(AgreementChoice.CHOSEN, agreementId)
        .with("actionItemId", actionItemId);
    model.addAttribute("agreements", Part.of(() -> choice.found(form, Person.of(who))));
    return "register/agreement :: choice";
  }
}
