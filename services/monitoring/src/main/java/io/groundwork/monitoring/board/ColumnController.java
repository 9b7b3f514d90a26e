package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.BoardProjection.Position;
import io.groundwork.monitoring.board.ColumnProjection.Choice;
import io.groundwork.monitoring.board.ColumnProjection.Head;
import io.groundwork.monitoring.board.ProjectController.Condition;
import io.groundwork.monitoring.board.Standing.Money;
import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole board in one answer: a column per stage with its first cards. */
@Tag(name = "Board")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class ColumnController {

  /** Counts and sums are of all projects in the stage, not only of the cards. */
  record Column(Stage stage, int projects, List<Money> capex, Page<Card> cards) {}

  /**
   * @param position of the feed; who reads on from it misses nothing
   * @param choices what the filters may be set to
   */
  record ColumnsView(long position, List<Column> columns, List<Choice> choices) {}

  private final BoardProjection board;
  private final ColumnProjection columns;
  private final Clock clock;

  ColumnController(BoardProjection board, ColumnProjection columns, Clock clock) {
    this.board = board;
    this.columns = columns;
    this.clock = clock;
  }

  @Operation(
      summary = "Columns by stage, with their first cards, newest in the stage first",
      description = "A column goes on at /projects?stage=…&sort=-stageSince&cursor=…")
  @GetMapping("/board/columns")
  ColumnsView columns(
      CurrentUser user,
      @RequestParam(required = false) @Nullable @Size(max = 20) String region,
      @RequestParam(required = false) @Nullable @Size(max = 10) String activity,
      @RequestParam(required = false) @Nullable @Size(max = 100) String agreement,
      @RequestParam(required = false) @Nullable @Size(max = 100) String organisation,
      @RequestParam(required = false) @Nullable @Size(max = 100) String authority,
      @RequestParam(required = false) @Nullable Condition condition,
      @RequestParam(required = false) @Nullable @Size(max = 200) String text,
      @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
    var owner = ProjectAccess.visibleOwner(user);
    var conditionName = condition == null ? null : condition.name();
    var filter =
        new BoardFilter(
            null, region, activity, agreement, organisation, owner, conditionName, authority, text);
    var position = columns.position();
    var heads = columns.heads(filter);
    return new ColumnsView(
        position,
        Stream.of(Stage.values())
            .skip(1)
            .map(stage -> column(stage, heads, filter, limit))
            .toList(),
        columns.choices(owner));
  }

  private Column column(Stage stage, List<Head> heads, BoardFilter filter, int limit) {
    var own = heads.stream().filter(head -> head.stage().equals(stage.name())).toList();
    var today = LocalDate.now(clock);
    var rows =
        own.isEmpty()
            ? List.<Standing>of()
            : board.behind((Position) null, filter.at(stage), true, limit + 1);
    return new Column(
        stage,
        own.stream().mapToInt(Head::projects).sum(),
        own.stream().map(head -> new Money(head.capex(), head.currency())).toList(),
        Page.of(rows, limit, last -> Cursor.of(last.stageSince(), last.id()))
            .map(project -> Card.of(project, today)));
  }
}
