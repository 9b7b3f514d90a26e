package io.groundwork.financing.plan;

import io.groundwork.financing.plan.Answer.Created;
import io.groundwork.financing.plan.domain.PlanCommand.ApproveDisbursement;
import io.groundwork.financing.plan.domain.PlanCommand.RefuseDisbursement;
import io.groundwork.financing.plan.domain.PlanCommand.RequestDisbursement;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money is asked for, and two persons of the financier it comes from let it go. */
@Tag(name = "Disbursements")
@RestController
@RequestMapping("/plans/{projectId}/disbursements")
class DisbursementController {

  record DisbursementRequest(
      @Nullable UUID id,
      @NotNull(message = "send the id of a tranche that is due") UUID trancheId,
      @NotNull(message = "send an amount in the tranche's currency") @Valid MoneyRequest amount) {}

  private final PlanService plans;
  private final Today today;

  DisbursementController(PlanService plans, Today today) {
    this.plans = plans;
    this.today = today;
  }

  @Operation(summary = "Ask for money out of a tranche that is due")
  @PostMapping
  @RequiresRole({"FINANCIER", "REGISTRAR"})
  ResponseEntity<Created> request(
      @PathVariable UUID projectId,
      @Valid @RequestBody DisbursementRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var id = Answer.idOr(request.id());
    var amount = request.amount().in("amount");
    var order = new RequestDisbursement(id, request.trancheId(), amount, user.id());
    var mayAsk = PlanAccess.request(user, request.trancheId());
    return Answer.created(id, plans.order(projectId.toString(), expected, order, mayAsk));
  }

  @Operation(summary = "Approve; the second person's approval pays")
  @PostMapping("/{id}/approval")
  @RequiresRole(value = "FINANCIER", person = true)
  ResponseEntity<PlanView> approve(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new ApproveDisbursement(id, user.id(), today.date());
    var own = PlanAccess.disbursement(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, own));
  }

  @Operation(summary = "Refuse for good, with a reason")
  @PostMapping("/{id}/refusal")
  @RequiresRole("FINANCIER")
  ResponseEntity<PlanView> refuse(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new RefuseDisbursement(id, user.id(), request.reason());
    var own = PlanAccess.disbursement(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, own));
  }
}
