package io.groundwork.sites.allocation;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waiting for a plot, by the project's agency or the plot's authority. */
@RestController
@RequestMapping("/allocations/{projectId}")
@RequiresRole({"REGISTRAR", "SITE_OFFICER"})
@Tag(name = "waitlists")
class WaitlistController {

  record JoinRequest(@NotNull UUID plotId, @Nullable Duration offerFor) {}

  record LeaveRequest(
      @NotNull UUID plotId, @NotBlank @Size(max = 500) @WithoutContacts String reason) {}

  record AcceptanceRequest(@NotNull UUID plotId, @NotNull Instant until) {}

  private final WaitlistService waitlists;
  private final AllocationService allocations;

  WaitlistController(WaitlistService waitlists, AllocationService allocations) {
    this.waitlists = waitlists;
    this.allocations = allocations;
  }

  @PostMapping("/waitlist")
  @Operation(summary = "Wait for a plot that another project has")
  ResponseEntity<AllocationView> join(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody JoinRequest request) {
    var id = projectId.toString();
    var plotId = request.plotId().toString();
    waitlists.requireParty(user, id, plotId);
    waitlists.join(expected, id, plotId, request.offerFor());
    return AllocationController.answer(allocations.view(id));
  }

  @PostMapping("/waitlist-departure")
  @Operation(summary = "Wait no longer, or decline an offer")
  ResponseEntity<AllocationView> leave(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody LeaveRequest request) {
    var id = projectId.toString();
    var plotId = request.plotId().toString();
    waitlists.requireParty(user, id, plotId);
    waitlists.leave(expected, id, plotId, request.reason());
    return AllocationController.answer(allocations.view(id));
  }

  @PostMapping("/offer-acceptance")
  @Operation(summary = "Accept an offered plot: it is held until an instant")
  ResponseEntity<AllocationView> accept(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody AcceptanceRequest request) {
    var id = projectId.toString();
    var plotId = request.plotId().toString();
    waitlists.requireParty(user, id, plotId);
    var until = request.until().truncatedTo(ChronoUnit.MILLIS);
    waitlists.accept(expected, id, plotId, until);
    return AllocationController.answer(allocations.view(id));
  }
}
