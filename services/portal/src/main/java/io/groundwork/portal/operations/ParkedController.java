package io.groundwork.portal.operations;

import io.groundwork.portal.operations.ParkedApi.Decision;
import io.groundwork.portal.operations.ParkedApi.Decisions;
import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceProblem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the services could not take, and what was decided on it. */
@Controller
@RequestMapping("/operations/parked")
class ParkedController {

  private final Pipeline pipeline;
  private final People people;
  private final MessagePage page;

  ParkedController(Pipeline pipeline, People people, MessagePage page) {
    this.pipeline = pipeline;
    this.people = people;
    this.page = page;
  }

  @GetMapping
  String list(@ModelAttribute("filter") ParkedFilter filter, Model model) {
    model
        .addAttribute("services", Pipeline.SERVICES)
        .addAttribute(
            "lists",
            pipeline.askEach(
                filter.services(), it -> pipeline.parked(it).list(filter.parameters())));
    return "operations/parked";
  }

  @GetMapping("/decisions")
  String decisions(
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    var asked = service == null ? Pipeline.SERVICES : List.of(service);
    var lists = pipeline.askEach(asked, it -> pipeline.parked(it).decisions(cursor));
    model
        .addAttribute("lists", lists)
        .addAttribute("later", cursor != null)
        .addAttribute("names", people.of(actors(lists.values().stream())));
    return "operations/decisions";
  }

  /** Somebody else may have decided on it since the list was read. */
  @GetMapping("/{service}/{position}")
  String message(
      @PathVariable String service,
      @PathVariable long position,
      Model model,
      RedirectAttributes next) {
    try {
      model.addAllAttributes(page.of(service, position));
      return "operations/message";
    } catch (ServiceProblem problem) {
      if (problem.is(404)) {
        next.addFlashAttribute("done", "operations.gone");
        return "redirect:/operations/parked";
      }
      throw problem;
    }
  }

  @GetMapping("/{service}/{position}/bytes")
  ResponseEntity<byte[]> bytes(@PathVariable String service, @PathVariable long position) {
    var message = pipeline.parked(service).message(position);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%d.bin\"".formatted(service, position))
        .body(Bytes.of(message.value()).value());
  }

  private static List<String> actors(Stream<Part<Decisions>> lists) {
    return lists
        .map(Part::value)
        .flatMap(list -> list == null ? Stream.<Decision>empty() : list.items().stream())
        .map(Decision::actor)
        .toList();
  }
}
