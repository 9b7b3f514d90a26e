package io.groundwork.monitoring.visit;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.monitoring.visit.ChangesProjection.Row;
import io.groundwork.monitoring.visit.ChangesProjection.Window;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed since the signed-in user last looked. */
@Tag(name = "Changes")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class ChangesController {

  /** No project's id is behind it. */
  private static final String LAST_ID = "~";

  private final VisitProjection visits;
  private final ChangesProjection projects;
  private final ChangeProjection changes;
  private final Clock clock;

  ChangesController(
      VisitProjection visits, ChangesProjection projects, ChangeProjection changes, Clock clock) {
    this.visits = visits;
    this.projects = projects;
    this.changes = changes;
    this.clock = clock;
  }

  @Operation(
      summary = "Stage changes, breaches and decisions since the last visit, per project",
      description =
          "Of the projects that the user may see, the one that changed last first; with deadlines"
              + " that passed since the visit. `since` is a position of the feed; without it, the"
              + " last visit's. The pages of a list are of one moment: what comes meanwhile is in"
              + " the next list.")
  @GetMapping("/changes")
  Changes changes(
      CurrentUser user,
      @RequestParam(required = false) @Nullable @Min(0) Long since,
      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var window = cursor == null ? window(user, since) : window(user, cursor);
    var last = cursor == null ? Long.MAX_VALUE : cursor.number(3);
    var project = cursor == null ? LAST_ID : cursor.value(4);
    var rows = projects.behind(last, project, window, limit + 1);
    var page = Page.of(rows, limit, row -> cursor(window, row));
    return Changes.of(window, changes.of(page.items(), window), page.next());
  }

  private Window window(CurrentUser user, @Nullable Long since) {
    var visit = visits.find(user.id()).orElse(Visit.NONE);
    return new Window(
        Objects.requireNonNullElse(since, visit.position()),
        visits.head(),
        visit.at(),
        ProjectAccess.visibleOwner(user),
        clock.instant());
  }

  private Window window(CurrentUser user, Cursor cursor) {
    try {
      var visited = cursor.value(2);
      return new Window(
          cursor.number(0),
          cursor.number(1),
          visited.isEmpty() ? null : Instant.parse(visited),
          ProjectAccess.visibleOwner(user),
          clock.instant());
    } catch (DateTimeException _) {
      throw new InvalidField("cursor", "is of another list", "use `next` of this list's last page");
    }
  }

  private static Cursor cursor(Window window, Row last) {
    var visited = window.visitedAt() == null ? "" : window.visitedAt();
    return Cursor.of(window.since(), window.upTo(), visited, last.last(), last.projectId());
  }
}
