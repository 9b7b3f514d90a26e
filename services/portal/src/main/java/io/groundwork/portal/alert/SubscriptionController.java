package io.groundwork.portal.alert;

import io.groundwork.portal.alert.AlertApi.Deliveries;
import io.groundwork.portal.alert.AlertApi.Delivery;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.people.People;
import io.groundwork.portal.project.Happening;
import io.groundwork.portal.project.Telling;
import io.groundwork.portal.project.Words;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.Titles;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One subscription: what became of each message, one of them or the first mail again, its end. */
@Controller
@RequestMapping("/alerts/{id}")
class SubscriptionController {

  private static final int MOST = 25;
  private static final String VIEW = "alert/subscription";
  private static final String ASK = "alert/removal";

  private final AlertApi monitoring;
  private final Titles titles;
  private final People people;
  private final Words words;

  SubscriptionController(Services services, Titles titles, People people, Words words) {
    this.monitoring = services.client("monitoring", AlertApi.class);
    this.titles = titles;
    this.people = people;
    this.words = words;
  }

  @GetMapping
  String subscription(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      Form form,
      Model model) {
    fill(id, cursor, model);
    return VIEW;
  }

  @PostMapping("/deliveries/{delivery}/redelivery")
  Object redeliver(
      @PathVariable String id,
      @PathVariable String delivery,
      Form form,
      Model model,
      RedirectAttributes next) {
    try {
      monitoring.redeliver(id, delivery, form.key());
    } catch (ServiceFailure e) {
      fill(id, null, model);
      return form.again(VIEW, model.asMap(), e);
    }
    next.addFlashAttribute("done", "alerts.again.done");
    return "redirect:/alerts/" + id;
  }

  @PostMapping("/confirmation")
  Object askAgain(@PathVariable String id, Form form, Model model, RedirectAttributes next) {
    try {
      monitoring.askAgain(id, form.key());
    } catch (ServiceFailure e) {
      fill(id, null, model);
      return form.again(VIEW, model.asMap(), e);
    }
    next.addFlashAttribute("done", "alerts.confirmation.done");
    return "redirect:/alerts/" + id;
  }

  @GetMapping("/removal")
  String ask(@PathVariable String id, Form form, Model model) {
    show(id, model);
    return ASK;
  }

  @PostMapping("/removal")
  Object remove(@PathVariable String id, Form form, Model model, RedirectAttributes next) {
    try {
      monitoring.end(id);
    } catch (ServiceFailure e) {
      show(id, model);
      return form.again(ASK, model.asMap(), e);
    }
    next.addFlashAttribute("done", "alerts.removal.done");
    return "redirect:/alerts";
  }

  private void fill(String id, @Nullable String cursor, Model model) {
    var deliveries = Part.later(() -> monitoring.deliveries(id, MOST, cursor));
    show(id, model);
    model
        .addAttribute("deliveries", deliveries.get())
        .addAttribute("telling", Telling.of(happenings(deliveries.get()), words, people))
        .addAttribute("newest", cursor == null);
  }

  private void show(String id, Model model) {
    var subscription = monitoring.subscription(id);
    var names = titles.of(Stream.ofNullable(subscription.projectId()));
    model.addAttribute("subscription", subscription).addAttribute("titles", names);
  }

  private static Stream<Happening> happenings(Part<Deliveries> part) {
    var deliveries = part.value();
    return deliveries == null
        ? Stream.of()
        : deliveries.items().stream().map(Delivery::message).map(AlertApi.Message::happening);
  }
}
