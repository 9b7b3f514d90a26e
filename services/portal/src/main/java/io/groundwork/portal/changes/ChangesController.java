package io.groundwork.portal.changes;

import io.groundwork.portal.changes.ChangesApi.Change;
import io.groundwork.portal.changes.ChangesApi.Changes;
import io.groundwork.portal.changes.ChangesApi.Visit;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.people.People;
import io.groundwork.portal.project.Happening;
import io.groundwork.portal.project.Telling;
import io.groundwork.portal.project.Words;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changed since the reader last said to have seen all. */
@Controller
class ChangesController {

  private final ChangesApi monitoring;
  private final People people;
  private final Words words;

  ChangesController(Services services, People people, Words words) {
    this.monitoring = services.client("monitoring", ChangesApi.class);
    this.people = people;
    this.words = words;
  }

  @Bean
  static NavigationEntry changesEntry() {
    return new NavigationEntry(15, "changes", "/changes", Set.of());
  }

  @GetMapping("/changes")
  String changes(
      @RequestParam(required = false) @Nullable Long since,
      @RequestParam(required = false) @Nullable String cursor,
      Form form,
      Model model) {
    fill(since, cursor, model);
    return "changes/changes";
  }

  /** A page that is only opened marks nothing: what was not read yet would be lost. */
  @PostMapping("/changes/seen")
  ModelAndView seen(
      @RequestParam long position,
      @RequestParam long since,
      Form form,
      Model model,
      RedirectAttributes flash) {
    try {
      monitoring.visit(new Visit(position));
    } catch (ServiceFailure failure) {
      fill(null, null, model);
      return form.again("changes/changes", model.asMap(), failure);
    }
    flash.addFlashAttribute("done", "changes.seen.done").addFlashAttribute("before", since);
    return new ModelAndView("redirect:/changes");
  }

  private void fill(@Nullable Long since, @Nullable String cursor, Model model) {
    var changes = Part.of(() -> monitoring.changes(since, cursor));
    model
        .addAttribute("changes", changes)
        .addAttribute("again", since)
        .addAttribute("later", cursor != null)
        .addAttribute("told", Telling.of(happenings(changes), words, people));
  }

  private static Stream<Happening> happenings(Part<Changes> part) {
    var changes = part.value();
    return changes == null
        ? Stream.empty()
        : changes.items().stream().flatMap(it -> it.changes().stream()).map(Change::happening);
  }
}
