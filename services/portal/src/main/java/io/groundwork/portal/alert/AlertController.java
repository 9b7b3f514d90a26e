package io.groundwork.portal.alert;

import io.groundwork.portal.alert.AlertApi.Made;
import io.groundwork.portal.alert.AlertApi.Subscription;
import io.groundwork.portal.alert.AlertApi.Wish;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.project.RegionApi;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.Titles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reader's subscriptions, and one more of them. */
@Controller
@RequestMapping("/alerts")
class AlertController {

  private static final String FORM = "alert/form";
  private static final List<String> FILTERS =
      List.of("projectId", "project", "region", "stage", "breach");

  private final AlertApi monitoring;
  private final CalendarApi calendars;
  private final RegionApi regions;
  private final ProjectChoice projects;
  private final Titles titles;

  AlertController(Services services, ProjectChoice projects, Titles titles) {
    this.monitoring = services.client("monitoring", AlertApi.class);
    this.calendars = services.client("monitoring", CalendarApi.class);
    this.regions = services.client("monitoring", RegionApi.class);
    this.projects = projects;
    this.titles = titles;
  }

  @Bean
  static NavigationEntry alertEntry() {
    return new NavigationEntry(18, "alerts", "/alerts", Set.of());
  }

  @GetMapping
  String list(Form form, Model model) {
    var calendar = Part.later(calendars::calendar);
    var subscriptions = Part.of(monitoring::subscriptions);
    model
        .addAttribute("subscriptions", subscriptions)
        .addAttribute("titles", titles.of(projectsOf(subscriptions)))
        .addAttribute("calendar", calendar.get());
    return "alert/list";
  }

  @GetMapping("/new")
  String ask(@RequestParam Map<String, String> preset, Form form, Model model) {
    FILTERS.forEach(field -> form.with(field, preset.get(field)));
    form.with("language", LocaleContextHolder.getLocale().getLanguage());
    model.addAllAttributes(choices(form));
    return FORM;
  }

  @PostMapping("/new")
  Object subscribe(Form form, RedirectAttributes next) {
    try {
      var wish = wish(form);
      if (form.isWrong()) {
        return form.again(FORM, choices(form));
      }
      return show(monitoring.subscribe(form.key(), wish), next);
    } catch (ServiceFailure e) {
      return form.again(FORM, choices(form), e);
    }
  }

  /** The secret is in the one page that is shown next, and in no other one. */
  private static String show(Made made, RedirectAttributes next) {
    next.addFlashAttribute("done", made.confirmed() ? "alerts.made" : "alerts.made.unconfirmed");
    if (made.secret() != null) {
      next.addFlashAttribute("secret", made.secret());
      next.addAttribute("made", UUID.randomUUID());
    }
    return "redirect:/alerts/" + made.id();
  }

  private Wish wish(Form form) {
    return new Wish(
        projects.settle(form),
        form.optional("region"),
        form.optional("stage"),
        form.optional("breach"),
        form.optional("channel"),
        form.optional("target"),
        form.text("language").toLowerCase(Locale.ROOT));
  }

  private Map<String, ?> choices(Form form) {
    var channels = Part.later(monitoring::channels);
    var known = Part.of(regions::choices).value();
    var all = known == null ? Stream.<String>of() : known.regions().stream();
    var chosen = Stream.of(form.text("region")).filter(it -> !it.isEmpty());
    return Map.of(
        "channels",
        channels.get(),
        "regions",
        Stream.concat(all, chosen).distinct().toList(),
        "found",
        projects.known(form));
  }

  private static Stream<String> projectsOf(Part<List<Subscription>> part) {
    var subscriptions = part.value();
    return subscriptions == null
        ? Stream.of()
        : subscriptions.stream().map(Subscription::projectId).flatMap(Stream::ofNullable);
  }
}
