package io.groundwork.portal.insight;

import io.groundwork.portal.insight.InsightApi.Choice;
import io.groundwork.portal.page.Dues;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sheet.Cells;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline over time, and the ends ahead. */
@Controller
class InsightController {

  private static final int DEADLINES = 50;

  private final InsightApi monitoring;
  private final Sections sections;
  private final Formats formats;
  private final Dues dues;

  InsightController(Services services, Sections sections, Formats formats, Dues dues) {
    this.monitoring = services.client("monitoring", InsightApi.class);
    this.sections = sections;
    this.formats = formats;
    this.dues = dues;
  }

  @Bean
  static NavigationEntry insightEntry() {
    return new NavigationEntry(60, "insight", "/insight", Set.of());
  }

  @GetMapping("/insight")
  String insight(InsightFilter filter, Model model) {
    var choices = Part.later(monitoring::choices);
    if (!filter.isWrong()) {
      var insight = Insight.read(monitoring, filter, DEADLINES);
      model
          .addAttribute("sections", sections.of(insight))
          .addAttribute("deadlines", insight.deadlines());
    }
    model
        .addAttribute("filter", filter)
        .addAttribute("choices", choices(choices.get()))
        .addAttribute("cells", new Cells(formats))
        .addAttribute("dues", dues);
    return "insight/insight";
  }

  /** The next deadlines. */
  @GetMapping("/insight/deadlines")
  String deadlines(InsightFilter filter, @RequestParam String cursor, Model model) {
    model
        .addAttribute("ends", monitoring.deadlines(filter.projects(), DEADLINES, cursor))
        .addAttribute("filter", filter)
        .addAttribute("dues", dues);
    return "insight/deadlines :: rows";
  }

  private static Map<String, List<Choice>> choices(Part<InsightApi.Choices> part) {
    var choices = part.value();
    return choices == null
        ? Map.of()
        : choices.choices().stream().collect(Collectors.groupingBy(Choice::kind));
  }
}
