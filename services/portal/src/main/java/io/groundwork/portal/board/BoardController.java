package io.groundwork.portal.board;

import io.groundwork.portal.board.BoardApi.Cards;
import io.groundwork.portal.board.BoardApi.Choice;
import io.groundwork.portal.board.BoardApi.Columns;
import io.groundwork.portal.page.NavigationEntry;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline board, and the pieces of it that a live page asks for. */
@Controller
class BoardController {

  private static final int FIRST = 10;
  private static final int MORE = 25;

  private final BoardApi monitoring;

  BoardController(Services services) {
    this.monitoring = services.client("monitoring", BoardApi.class);
  }

  @Bean
  static NavigationEntry boardEntry() {
    return new NavigationEntry(10, "board", "/board", Set.of());
  }

  @GetMapping("/board")
  String board(BoardFilter filter, Model model) {
    var board = Part.of(() -> monitoring.columns(filter.parameters(), FIRST));
    model.addAttribute("board", board);
    model.addAttribute("filter", filter);
    model.addAttribute("choices", choices(board));
    return "board/board";
  }

  /** The next cards of a column. */
  @GetMapping("/board/stages/{stage}")
  String more(
      BoardFilter filter, @PathVariable String stage, @RequestParam String cursor, Model model) {
    model.addAttribute("cards", ask(filter, stage, cursor));
    model.addAttribute("stage", stage);
    model.addAttribute("filter", filter);
    return "board/card :: cards";
  }

  /** One card as it is now; nothing when the reader may not see it. */
  @GetMapping("/board/cards/{id}")
  String card(@PathVariable String id, Model model) {
    try {
      model.addAttribute("card", monitoring.card(id));
      return "board/card :: card";
    } catch (ServiceProblem problem) {
      if (problem.is(403) || problem.is(404)) {
        return "board/card :: none";
      }
      throw problem;
    }
  }

  private Cards ask(BoardFilter filter, String stage, String cursor) {
    var parameters = filter.parameters();
    parameters.set("stage", stage);
    parameters.set("cursor", cursor);
    return monitoring.cards(parameters, MORE);
  }

  private static Map<String, List<Choice>> choices(Part<Columns> board) {
    var columns = board.value();
    return columns == null
        ? Map.of()
        : columns.choices().stream().collect(Collectors.groupingBy(Choice::kind));
  }
}
