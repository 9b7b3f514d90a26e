package io.groundwork.portal.work;

import io.groundwork.portal.page.Dues;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.page.Subjects;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the reader, oldest first. */
@Controller
class WorkController {

  private static final int MOST = 50;

  private final WorkApi monitoring;
  private final Subjects subjects;
  private final Dues dues;

  WorkController(Services services, Subjects subjects, Dues dues) {
    this.monitoring = services.client("monitoring", WorkApi.class);
    this.subjects = subjects;
    this.dues = dues;
  }

  @Bean
  static NavigationEntry workEntry() {
    return new NavigationEntry(5, "work", "/work", Person.DECIDING);
  }

  @GetMapping("/work")
  String work(@RequestParam(required = false) @Nullable String cursor, Model model) {
    model
        .addAttribute("work", Part.of(() -> monitoring.work(MOST, cursor)))
        .addAttribute("later", cursor != null)
        .addAttribute("subjects", subjects)
        .addAttribute("dues", dues);
    return "work/work";
  }
}
