package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand.ProveCondition;
import io.groundwork.financing.plan.domain.PlanCommand.WaiveCondition;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conditions precedent; decided by financiers whose commitment in the plan stands. */
@Tag(name = "Conditions precedent")
@RestController
@RequestMapping("/plans/{projectId}/conditions/{id}")
@RequiresRole("FINANCIER")
class ConditionController {

  /** The paper itself is kept elsewhere; the hash tells whether it is the same. */
  record EvidenceRequest(
      @NotBlank(message = "say what the paper is, in 1 to 500 characters")
          @Size(max = 500, message = "say what the paper is, in 1 to 500 characters")
          @WithoutContacts
          String evidence,
      @NotNull(message = "send the paper's SHA-256, 64 lower-case hexadecimal digits")
          @Pattern(
              regexp = "[0-9a-f]{64}",
              message = "send the paper's SHA-256, 64 lower-case hexadecimal digits")
          String sha256) {}

  private final PlanService plans;

  ConditionController(PlanService plans) {
    this.plans = plans;
  }

  @Operation(summary = "Meet a condition that waits for a paper")
  @PostMapping("/evidence")
  ResponseEntity<PlanView> prove(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      @Valid @RequestBody EvidenceRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new ProveCondition(id, request.evidence(), request.sha256());
    var say = PlanAccess.condition(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, say));
  }

  @Operation(summary = "Do without a condition, with a reason and in one's own name")
  @PostMapping("/waiver")
  @RequiresRole(value = "FINANCIER", person = true)
  ResponseEntity<PlanView> waive(
      @PathVariable UUID projectId,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var order = new WaiveCondition(id, user.id(), request.reason());
    var say = PlanAccess.condition(user, id);
    return Answer.of(plans.order(projectId.toString(), expected, order, say));
  }
}
