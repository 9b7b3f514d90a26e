package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.Page;
import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.Match;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading what projects have, wait for, and might take. */
@RestController
@RequestMapping("/allocations")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "allocations")
class AllocationController {

  enum Status {
    SEARCHING,
    HELD,
    LEASED,
    CLOSED
  }

  record AllocationEntry(
      long version,
      String type,
      Instant recordedAt,
      String actor,
      String organisation,
      Object event) {
    static AllocationEntry of(Recorded<AllocationEvent> entry) {
      return new AllocationEntry(
          entry.version(),
          entry.event().getClass().getSimpleName(),
          entry.recordedAt(),
          entry.actor(),
          entry.organisation(),
          entry.event());
    }
  }

  private final AllocationService allocations;
  private final MatchService matches;

  AllocationController(AllocationService allocations, MatchService matches) {
    this.allocations = allocations;
    this.matches = matches;
  }

  @GetMapping("/{projectId}")
  @Operation(summary = "The site of a project")
  ResponseEntity<AllocationView> find(CurrentUser user, @PathVariable UUID projectId) {
    return answer(allocations.find(user, projectId.toString()));
  }

  @GetMapping("/{projectId}/journal")
  @Operation(summary = "Every event of an allocation, oldest first")
  Page<AllocationEntry> journal(CurrentUser user, @PathVariable UUID projectId) {
    var entries =
        allocations.history(user, projectId.toString()).stream().map(AllocationEntry::of).toList();
    return new Page<>(entries, null);
  }

  @GetMapping("/{projectId}/matches")
  @Operation(summary = "Plots ranked against the project's needs, with a reason for every miss")
  Page<Match> matches(
      CurrentUser user,
      @PathVariable UUID projectId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return new Page<>(matches.rank(user, projectId.toString(), limit), null);
  }

  @GetMapping
  @Operation(summary = "Allocations by project id; an agency sees its own")
  Page<AllocationView> list(
      CurrentUser user,
      @RequestParam @Nullable Status status,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var all = user.has("OBSERVER") || user.has("SITE_OFFICER") || user.has("FINANCIER");
    var rows =
        allocations.list(
            status == null ? "" : status.name(),
            all ? "" : user.organisation(),
            cursor == null ? "" : cursor.value(0),
            limit + 1);
    return Page.of(rows, limit, last -> Cursor.of(last.projectId()));
  }

  static ResponseEntity<AllocationView> answer(AllocationView view) {
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }
}
