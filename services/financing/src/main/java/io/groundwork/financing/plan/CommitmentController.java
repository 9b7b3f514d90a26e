package io.groundwork.financing.plan;

import io.groundwork.financing.plan.Answer.Created;
import io.groundwork.financing.plan.domain.CommitmentKind;
import io.groundwork.financing.plan.domain.PlanCommand.WithdrawCommitment;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Financiers promise money, in the name of their own organisation, and take promises back. */
@Tag(name = "Commitments")
@RestController
@RequestMapping("/plans/{projectId}/commitments")
@RequiresRole("FINANCIER")
class CommitmentController {

  /** rate: capex currency per unit of the amount's; needed only if they differ. */
  record CommitmentRequest(
      @Nullable UUID id,
      @NotNull(message = "send EQUITY, DEBT, GRANT or GUARANTEE") CommitmentKind kind,
      @NotNull(message = "send an amount and its currency") @Valid MoneyRequest amount,
      @Nullable
          @Positive(message = "send a positive rate")
          @Digits(integer = 9, fraction = 10, message = "send up to 9 digits and 10 decimals")
          BigDecimal rate,
      @Nullable LocalDate rateOn,
      @NotNull(message = "send the last day the promise holds, such as 2026-12-31")
          LocalDate validUntil) {}

  private final PlanService plans;
  private final Promises promises;

  CommitmentController(PlanService plans, Promises promises) {
    this.plans = plans;
    this.promises = promises;
  }

  @Operation(summary = "Promise an amount until a date")
  @PostMapping
  ResponseEntity<Created> make(
      @PathVariable UUID projectId,
      @Valid @RequestBody CommitmentRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var id = Answer.idOr(request.id());
    var plan = projectId.toString();
    var order = promises.order(plan, id, request, user.organisation());
    return Answer.created(id, plans.order(plan, expected, order, (_, _) -> {}));
  }

  @Operation(summary = "Take a promise back, before the financial close")
  @PostMapping("/{id}/withdrawal")
  ResponseEntity<PlanView> withdraw(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new WithdrawCommitment(id, request.reason());
    var own = PlanAccess.commitment(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, own));
  }
}
