package io.groundwork.monitoring.visit;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's last visit. */
@Tag(name = "Changes")
@RestController
@RequestMapping("/visit")
@RequiresRole(RequiresRole.PIPELINE)
class VisitController {

  record VisitRequest(@NotNull @Min(0) Long position) {}

  private final VisitProjection visits;

  VisitController(VisitProjection visits) {
    this.visits = visits;
  }

  @Operation(summary = "How far in the feed the user had seen, and when")
  @GetMapping
  Visit find(CurrentUser user) {
    return visits.find(user.id()).orElse(Visit.NONE);
  }

  @Operation(
      summary = "The user has seen what is up to that position of the feed",
      description = "Send `position` of `GET /changes`. Deleted a year after the last visit.")
  @PutMapping
  Visit put(CurrentUser user, @Valid @RequestBody VisitRequest request) {
    if (request.position() > visits.head()) {
      throw new InvalidField("position", "is not reached yet", "send `position` of /changes");
    }
    return visits.put(user.id(), request.position());
  }
}
