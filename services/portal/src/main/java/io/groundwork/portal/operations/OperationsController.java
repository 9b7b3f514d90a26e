package io.groundwork.portal.operations;

import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How all services are, each asked beside the others. */
@Controller
class OperationsController {

  private final Pipeline pipeline;
  private final ProbeApi identity;
  private final Clock clock;

  OperationsController(Pipeline pipeline, Services services, Clock clock) {
    this.pipeline = pipeline;
    this.identity = services.client("identity", ProbeApi.class);
    this.clock = clock;
  }

  @Bean
  static NavigationEntry operationsEntry() {
    return new NavigationEntry(90, "operations", "/operations", Set.of(AdministratorsOnly.ROLE));
  }

  @GetMapping("/operations")
  String operations(Model model) {
    var probe = Part.later(identity::readiness);
    var states =
        pipeline
            .askEach(Pipeline.SERVICES, service -> pipeline.operations(service).state())
            .entrySet()
            .stream()
            .map(each -> new ServiceState(each.getKey(), each.getValue()))
            .toList();
    model
        .addAttribute("states", states)
        .addAttribute("identity", probe.get())
        .addAttribute("now", clock.instant());
    return "operations/operations";
  }
}
