package io.groundwork.projects.project;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.project.domain.ProjectCommand;
import io.groundwork.projects.project.domain.ProjectCommand.ProposeShares;
import io.groundwork.projects.project.domain.ProjectCommand.RecordPartnerExit;
import io.groundwork.projects.project.domain.ProjectCommand.SignAsPartner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signatures, exits and new shares, recorded by the owner's registrar. */
@RestController
@RequestMapping("/projects/{id}")
@RequiresRole("REGISTRAR")
@Tag(name = "partners")
class PartnerController {

  record SignatureRequest(@NotNull UUID partnerId, @NotNull LocalDate signedOn) {}

  record ExitRequest(
      @NotNull UUID partnerId, @NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  record SharesRequest(
      @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid PartnerStatement> partners) {}

  private final ProjectService projects;

  PartnerController(ProjectService projects) {
    this.projects = projects;
  }

  @PostMapping("/signatures")
  @Operation(summary = "Record a partner's signature")
  ResponseEntity<ProjectView> sign(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody SignatureRequest request) {
    return change(
        user,
        id,
        expected,
        at -> new SignAsPartner(request.partnerId().toString(), request.signedOn(), at));
  }

  @PostMapping("/partner-exits")
  @Operation(summary = "Record that a partner left; shares are then accepted anew")
  ResponseEntity<ProjectView> exit(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody ExitRequest request) {
    return change(
        user,
        id,
        expected,
        at -> new RecordPartnerExit(request.partnerId().toString(), request.reason(), at));
  }

  @PostMapping("/shares")
  @Operation(summary = "Propose new shares, which a reviewer then accepts")
  ResponseEntity<ProjectView> propose(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody SharesRequest request) {
    var partners = PartnerStatement.toPartners(request.partners());
    return change(user, id, expected, at -> new ProposeShares(partners, user.id(), at));
  }

  private ResponseEntity<ProjectView> change(
      CurrentUser user,
      UUID id,
      ExpectedVersion expected,
      Function<Instant, ProjectCommand> command) {
    return ProjectController.answer(projects.change(user, id.toString(), expected, command));
  }
}
