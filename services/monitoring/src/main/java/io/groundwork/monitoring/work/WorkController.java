package io.groundwork.monitoring.work;

import io.groundwork.monitoring.work.WorkList.Position;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in user is waited for. */
@Tag(name = "Work")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class WorkController {

  private final WorkListProjection work;

  WorkController(WorkListProjection work) {
    this.work = work;
  }

  @Operation(
      summary = "What waits for the user's decision, oldest first",
      description =
          "By role and organisation, as the services' READMEs say who may do it: no review of what"
              + " the user wrote, no disbursement that the user asked for or approved, and nothing"
              + " that needs a person for a machine.")
  @GetMapping("/work")
  Page<WorkItem> work(
      CurrentUser user,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var behind = cursor == null ? Position.START : position(cursor);
    return Page.of(work.read(new WorkList(user, behind, limit + 1)), limit, WorkController::cursor);
  }

  private static Cursor cursor(WorkItem last) {
    var at = Position.of(last);
    return Cursor.of(at.since(), at.code(), at.projectId(), at.itemId());
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
