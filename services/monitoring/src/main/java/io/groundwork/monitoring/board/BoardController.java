package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.BoardProjection.Sum;
import io.groundwork.monitoring.board.Standing.Money;
import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline in numbers. */
@Tag(name = "Board")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class BoardController {

  /** Projects under one name; capital expenditure per currency, never added across them. */
  record Group(String name, int projects, List<Money> capex) {}

  record BoardView(int projects, List<Group> stages, List<Group> regions, List<Group> activities) {}

  private final BoardProjection board;

  BoardController(BoardProjection board) {
    this.board = board;
  }

  @Operation(
      summary = "Visible projects and their capital expenditure by stage, region and activity")
  @GetMapping("/board")
  BoardView board(CurrentUser user) {
    var sums = board.sums(ProjectAccess.visibleOwner(user));
    var stages = Stream.of(Stage.values()).skip(1).map(Stage::name).toList();
    return new BoardView(
        sums.stream().filter(sum -> sum.kind().equals("stage")).mapToInt(Sum::projects).sum(),
        groups(sums, "stage", stages),
        groups(sums, "region", List.of()),
        groups(sums, "activity", List.of()));
  }

  /** The given names come first, also without a project. */
  private static List<Group> groups(List<Sum> sums, String kind, List<String> names) {
    var byName = new LinkedHashMap<String, Group>();
    names.forEach(name -> byName.put(name, new Group(name, 0, List.of())));
    sums.stream()
        .filter(sum -> sum.kind().equals(kind))
        .forEach(sum -> byName.merge(sum.name(), group(sum), BoardController::plus));
    return List.copyOf(byName.values());
  }

  private static Group group(Sum sum) {
    return new Group(sum.name(), sum.projects(), List.of(new Money(sum.capex(), sum.currency())));
  }

  private static Group plus(Group one, Group other) {
    return new Group(
        one.name(),
        one.projects() + other.projects(),
        Stream.concat(one.capex().stream(), other.capex().stream()).toList());
  }
}
