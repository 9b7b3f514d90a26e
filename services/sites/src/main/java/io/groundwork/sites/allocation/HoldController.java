package io.groundwork.sites.allocation;

import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holding a plot for a project, by the plot's authority. */
@RestController
@RequestMapping("/allocations/{projectId}")
@RequiresRole("SITE_OFFICER")
@Tag(name = "holds")
class HoldController {

  enum Otherwise {
    REFUSE,
    WAITLIST
  }

  record PlaceRequest(
      @NotNull UUID plotId,
      @NotNull Instant until,
      @Nullable Otherwise otherwise,
      @Nullable Duration offerFor) {}

  record ExtensionRequest(@NotNull Instant until) {}

  private final HoldService holds;

  HoldController(HoldService holds) {
    this.holds = holds;
  }

  @PostMapping("/hold")
  @Operation(summary = "Hold a plot until an instant, or wait for it")
  @ApiResponse(responseCode = "200", description = "The plot is held")
  @ApiResponse(responseCode = "202", description = "Another project has it; this one waits")
  ResponseEntity<HoldAnswer> hold(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody PlaceRequest request) {
    var answer =
        holds.hold(
            user,
            expected,
            new HoldRequest(
                projectId.toString(),
                request.plotId().toString(),
                request.until().truncatedTo(ChronoUnit.MILLIS),
                request.otherwise() == Otherwise.WAITLIST,
                request.offerFor()));
    return ResponseEntity.status(answer.place() == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .eTag(Etag.of(answer.allocation().version()))
        .body(answer);
  }

  @PostMapping("/hold-extension")
  @Operation(summary = "Extend the hold; once")
  ResponseEntity<AllocationView> extend(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ExtensionRequest request) {
    var until = request.until().truncatedTo(ChronoUnit.MILLIS);
    return AllocationController.answer(holds.extend(user, expected, projectId.toString(), until));
  }

  @PostMapping("/release")
  @Operation(summary = "Give the held plot back")
  ResponseEntity<AllocationView> release(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ReasonRequest request) {
    return AllocationController.answer(
        holds.release(user, expected, projectId.toString(), request.reason()));
  }
}
