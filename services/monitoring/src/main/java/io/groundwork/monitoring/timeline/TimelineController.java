package io.groundwork.monitoring.timeline;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.monitoring.timeline.TimelineProjection.Position;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a project, in all services. */
@Tag(name = "Projects")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class TimelineController {

  private final TimelineProjection timeline;

  TimelineController(TimelineProjection timeline) {
    this.timeline = timeline;
  }

  @Operation(summary = "Every event about one project, of all services, oldest first")
  @GetMapping("/projects/{id}/timeline")
  Page<Entry> timeline(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var project = id.toString();
    var owner = timeline.owner(project).orElseThrow(() -> new NotFound("project", project));
    ProjectAccess.checkRead(user, owner);
    var position = cursor == null ? Position.START : position(cursor);
    return Page.of(timeline.after(project, position, limit + 1), limit, TimelineController::cursor);
  }

  private static Cursor cursor(Entry last) {
    return Cursor.of(last.time(), last.topic(), last.sequence(), last.eventId());
  }

  private static Position position(Cursor cursor) {
    try {
      return new Position(
          Instant.parse(cursor.value(0)),
          cursor.value(1),
          Long.parseLong(cursor.value(2)),
          UUID.fromString(cursor.value(3)));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new InvalidField("cursor", "is of another list", "use `next` of this list's last page");
    }
  }
}
