package io.groundwork.projects.project;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.project.domain.ProjectCommand;
import io.groundwork.projects.project.domain.ProjectCommand.CancelProject;
import io.groundwork.projects.project.domain.ProjectCommand.PutOnHold;
import io.groundwork.projects.project.domain.ProjectCommand.ResumeProject;
import io.groundwork.projects.project.domain.ProjectCommand.WithdrawProject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hold and resume, and the two early ends: withdrawal by the partners, cancellation by authority.
 */
@RestController
@RequestMapping("/projects/{id}")
@Tag(name = "lifecycle")
class LifecycleController {

  record HoldRequest(
      @NotBlank @Size(max = 2000) @WithoutContacts String reason, @NotNull LocalDate resumeBy) {}

  record WithdrawalRequest(@NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  record CancellationRequest(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reasonCode,
      @NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  private final ProjectService projects;

  LifecycleController(ProjectService projects) {
    this.projects = projects;
  }

  @PostMapping("/hold")
  @RequiresRole("REVIEWER")
  @Operation(summary = "Put a project on hold")
  ResponseEntity<ProjectView> hold(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody HoldRequest request) {
    return change(
        user, id, expected, at -> new PutOnHold(request.reason(), request.resumeBy(), at));
  }

  @PostMapping("/resumption")
  @RequiresRole("REVIEWER")
  @Operation(summary = "Let a project on hold go on")
  ResponseEntity<ProjectView> resume(
      CurrentUser user, @PathVariable UUID id, ExpectedVersion expected) {
    return change(user, id, expected, ResumeProject::new);
  }

  @PostMapping("/withdrawal")
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Withdraw a project for its partners, before construction")
  ResponseEntity<ProjectView> withdraw(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody WithdrawalRequest request) {
    return change(user, id, expected, at -> new WithdrawProject(request.reason(), at));
  }

  @PostMapping("/cancellation")
  @RequiresRole("REVIEWER")
  @Operation(summary = "Cancel an accepted project; what it holds is undone step by step")
  ResponseEntity<ProjectView> cancel(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody CancellationRequest request) {
    return change(
        user, id, expected, at -> new CancelProject(request.reasonCode(), request.reason(), at));
  }

  private ResponseEntity<ProjectView> change(
      CurrentUser user,
      UUID id,
      ExpectedVersion expected,
      Function<Instant, ProjectCommand> command) {
    return ProjectController.answer(projects.change(user, id.toString(), expected, command));
  }
}
