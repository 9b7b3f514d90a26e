package io.groundwork.sites.residency;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agency applies; the territory's authority decides. */
@RestController
@RequestMapping("/residencies/{projectId}")
@RequiresRole("SITE_OFFICER")
@Tag(name = "residencies")
class ResidencyController {

  /** {@code applicant} is the name of the project company. */
  record ApplicationRequest(
      @NotNull UUID territoryId, @NotBlank @Size(max = 200) @WithoutContacts String applicant) {}

  private final ResidencyDecisions residencies;

  ResidencyController(ResidencyDecisions residencies) {
    this.residencies = residencies;
  }

  @GetMapping
  @RequiresRole(RequiresRole.PIPELINE)
  @Operation(summary = "The residency of a project and its relief")
  ResponseEntity<ResidencyView> find(CurrentUser user, @PathVariable UUID projectId) {
    return answer(residencies.find(user, projectId.toString()));
  }

  @PostMapping("/application")
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Apply for residency in a territory under the project's regime")
  ResponseEntity<ResidencyView> apply(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ApplicationRequest request) {
    return answer(
        residencies.apply(
            user,
            expected,
            projectId.toString(),
            request.territoryId().toString(),
            request.applicant()));
  }

  @PostMapping("/grant")
  @Operation(summary = "Grant residency in principle; the relief's terms are pinned")
  ResponseEntity<ResidencyView> grant(
      CurrentUser user, @PathVariable UUID projectId, ExpectedVersion expected) {
    return answer(residencies.grant(user, expected, projectId.toString()));
  }

  @PostMapping("/refusal")
  @Operation(summary = "Refuse residency; the project may apply again")
  ResponseEntity<ResidencyView> refuse(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ReasonRequest request) {
    return answer(residencies.refuse(user, expected, projectId.toString(), request.reason()));
  }

  @PostMapping("/end")
  @Operation(summary = "End residency; its relief lapses")
  ResponseEntity<ResidencyView> end(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ReasonRequest request) {
    return answer(residencies.end(user, expected, projectId.toString(), request.reason()));
  }

  private static ResponseEntity<ResidencyView> answer(ResidencyView view) {
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }
}
