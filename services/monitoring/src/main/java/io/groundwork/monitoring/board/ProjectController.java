package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.BoardProjection.Position;
import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects as cards of the board. */
@Tag(name = "Projects")
@RestController
@RequestMapping("/projects")
@RequiresRole(RequiresRole.PIPELINE)
class ProjectController {

  enum Condition {
    ACTIVE,
    ON_HOLD
  }

  private final BoardProjection board;
  private final Clock clock;

  ProjectController(BoardProjection board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  @Operation(summary = "Cards, filtered, sorted by the time they entered their stage")
  @GetMapping
  Page<Card> list(
      CurrentUser user,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable @Size(max = 20) String region,
      @RequestParam(required = false) @Nullable @Size(max = 10) String activity,
      @RequestParam(required = false) @Nullable @Size(max = 100) String agreement,
      @RequestParam(required = false) @Nullable @Size(max = 100) String organisation,
      @RequestParam(required = false) @Nullable Condition condition,
      @RequestParam(required = false) @Nullable @Size(max = 100) String authority,
      @RequestParam(required = false) @Nullable @Size(max = 200) String text,
      @RequestParam(defaultValue = "stageSince") String sort,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var filter =
        new BoardFilter(
            name(stage),
            region,
            activity,
            agreement,
            organisation,
            ProjectAccess.visibleOwner(user),
            name(condition),
            authority,
            text);
    var rows = board.behind(position(cursor), filter, newestFirst(sort), limit + 1);
    var today = LocalDate.now(clock);
    return Page.of(rows, limit, last -> Cursor.of(last.stageSince(), last.id()))
        .map(project -> Card.of(project, today));
  }

  @Operation(summary = "One project with the facts behind its card")
  @GetMapping("/{id}")
  Detail find(CurrentUser user, @PathVariable UUID id) {
    var project =
        board.find(id.toString()).orElseThrow(() -> new NotFound("project", id.toString()));
    ProjectAccess.checkRead(user, project.organisation());
    return Detail.of(project, LocalDate.now(clock));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static boolean newestFirst(String sort) {
    return switch (sort) {
      case "stageSince" -> false;
      case "-stageSince" -> true;
      default -> throw new InvalidField("sort", "is no order", "send stageSince or -stageSince");
    };
  }

  private static @Nullable Position position(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : new Position(Instant.parse(cursor.value(0)), cursor.value(1));
    } catch (DateTimeException _) {
      throw new InvalidField("cursor", "is of another list", "use `next` of this list's last page");
    }
  }
}
