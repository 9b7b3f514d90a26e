package io.groundwork.financing.plan;

import io.groundwork.financing.plan.Answer.Created;
import io.groundwork.financing.plan.domain.PlanCommand.CancelTranche;
import io.groundwork.financing.plan.domain.PlanCommand.PlanTranche;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Financiers cut their own commitments into parts that wait for milestones. */
@Tag(name = "Tranches")
@RestController
@RequestMapping("/plans/{projectId}/tranches")
@RequiresRole("FINANCIER")
class TrancheController {

  /** milestone: a code of the project, or FINANCIAL_CLOSE; it need not be planned there yet. */
  record TrancheRequest(
      @Nullable UUID id,
      @NotNull(message = "send the id of your commitment") UUID commitmentId,
      @NotNull(message = "send an amount in the commitment's currency") @Valid MoneyRequest amount,
      @NotNull(message = "send a milestone's code or FINANCIAL_CLOSE")
          @Pattern(
              regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}",
              message = "send a milestone's code or FINANCIAL_CLOSE")
          String milestone) {}

  private final PlanService plans;

  TrancheController(PlanService plans) {
    this.plans = plans;
  }

  @Operation(summary = "Set a part of a commitment aside for a milestone")
  @PostMapping
  ResponseEntity<Created> plan(
      @PathVariable UUID projectId,
      @Valid @RequestBody TrancheRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var id = Answer.idOr(request.id());
    var amount = request.amount().in("amount");
    var order = new PlanTranche(id, request.commitmentId(), amount, request.milestone());
    var own = PlanAccess.commitment(user, request.commitmentId());
    return Answer.created(id, plans.order(projectId.toString(), expected, order, own));
  }

  @Operation(summary = "Take a tranche back whose milestone is not reached")
  @PostMapping("/{id}/cancellation")
  ResponseEntity<PlanView> cancel(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new CancelTranche(id, request.reason());
    var own = PlanAccess.tranche(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, own));
  }
}
