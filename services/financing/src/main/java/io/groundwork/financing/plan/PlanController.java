package io.groundwork.financing.plan;

import io.groundwork.financing.plan.PlanListProjection.Filter;
import io.groundwork.financing.plan.PlanListProjection.PlanSummary;
import io.groundwork.financing.plan.domain.PlanEvent;
import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans to read; an agency's people see those of their own projects. */
@Tag(name = "Plans")
@RestController
@RequestMapping("/plans")
@RequiresRole({"FINANCIER", "OBSERVER", "REGISTRAR", "REVIEWER"})
class PlanController {

  /** One event of the plan; the type names the fields in event. */
  record JournalEntry(
      long version,
      UUID id,
      String type,
      Instant occurredAt,
      Instant recordedAt,
      String actor,
      String organisation,
      String correlationId,
      @Nullable String causationId,
      Object event) {

    static JournalEntry of(Recorded<PlanEvent> r) {
      return new JournalEntry(
          r.version(),
          r.id(),
          r.event().getClass().getSimpleName(),
          r.occurredAt(),
          r.recordedAt(),
          r.actor(),
          r.organisation(),
          r.correlationId(),
          r.causationId(),
          r.event());
    }
  }

  private final PlanService plans;
  private final PlanListProjection list;

  PlanController(PlanService plans, PlanListProjection list) {
    this.plans = plans;
    this.list = list;
  }

  @Operation(summary = "Plans by project id, filtered")
  @GetMapping
  Page<PlanSummary> list(
      @RequestParam(required = false) @Nullable Boolean secured,
      @RequestParam(required = false) @Nullable @Size(max = 20) String region,
      @RequestParam(required = false) @Nullable @Size(max = 20) String stage,
      @RequestParam(required = false) @Nullable @Size(max = 100) String organisation,
      @RequestParam(required = false) @Nullable @Size(max = 100) String financier,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor,
      CurrentUser user) {
    var visible = PlanAccess.seesAll(user) ? organisation : user.organisation();
    if (organisation != null && !organisation.equals(visible)) {
      return new Page<>(List.of(), null);
    }
    var after = cursor == null ? "" : cursor.value(0);
    var filter = new Filter(secured, region, stage, visible, financier);
    var rows = list.behind(after, filter, limit + 1);
    return Page.of(rows, limit, last -> Cursor.of(last.projectId()));
  }

  @Operation(summary = "One plan, now or as it was at an instant")
  @GetMapping("/{projectId}")
  ResponseEntity<PlanView> find(
      @PathVariable UUID projectId,
      @RequestParam(required = false) @Nullable Instant asOf,
      CurrentUser user) {
    return Answer.of(plans.find(projectId.toString(), asOf, PlanAccess.read(user)));
  }

  @Operation(summary = "Every event of one plan, oldest first")
  @GetMapping("/{projectId}/journal")
  List<JournalEntry> journal(@PathVariable UUID projectId, CurrentUser user) {
    return plans.journal(projectId.toString(), PlanAccess.read(user)).stream()
        .map(JournalEntry::of)
        .toList();
  }
}
