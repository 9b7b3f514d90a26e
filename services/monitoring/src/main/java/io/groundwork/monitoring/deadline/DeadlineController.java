package io.groundwork.monitoring.deadline;

import io.groundwork.monitoring.deadline.Deadline.Kind;
import io.groundwork.monitoring.deadline.DeadlineProjection.Position;
import io.groundwork.monitoring.insight.Selection;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ends when, of all visible projects that go on. */
@Tag(name = "Insight")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class DeadlineController {

  private final DeadlineProjection deadlines;
  private final Clock clock;

  DeadlineController(DeadlineProjection deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Operation(
      summary =
          "Holds, offers, commitments, holds of projects, milestones, papers, leases, reliefs"
              + " by the day they end",
      description = "`from` and `to` are days of the end; what is overdue comes first.")
  @GetMapping("/insight/deadlines")
  Page<Deadline> deadlines(
      CurrentUser user,
      @Valid Selection selection,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var behind = cursor == null ? Position.START : position(cursor);
    var rows = deadlines.read(user, selection, kind, behind, limit + 1, clock.instant());
    return Page.of(
        rows, limit, last -> Cursor.of(last.due(), last.kind(), last.projectId(), last.itemId()));
  }

  private static Position position(Cursor cursor) {
    try {
      return new Position(
          Instant.parse(cursor.value(0)), cursor.value(1), cursor.value(2), cursor.value(3));
    } catch (DateTimeException _) {
      throw new InvalidField("cursor", "is of another list", "use `next` of this list's last page");
    }
  }
}
