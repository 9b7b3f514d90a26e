package io.groundwork.projects.project;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.project.domain.EntryRules;
import io.groundwork.projects.project.domain.ProjectCommand;
import io.groundwork.projects.project.domain.ProjectCommand.AcceptOwnSite;
import io.groundwork.projects.project.domain.ProjectCommand.AcceptProject;
import io.groundwork.projects.project.domain.ProjectCommand.AcceptShares;
import io.groundwork.projects.project.domain.ProjectCommand.RejectProject;
import io.groundwork.projects.project.domain.ProjectCommand.ReturnProject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a reviewer of the owner decides; never on their own registration. */
@RestController
@RequestMapping("/projects/{id}")
@RequiresRole(value = "REVIEWER", person = true)
@Tag(name = "review")
class ReviewController {

  record ReasonRequest(@NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  record RejectionRequest(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reasonCode,
      @NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  private final ProjectService projects;
  private final EntryRules rules;

  ReviewController(ProjectService projects, EntryRules rules) {
    this.projects = projects;
    this.rules = rules;
  }

  @PostMapping("/acceptance")
  @Operation(summary = "Accept a proposal: it enters PREPARATION")
  ResponseEntity<ProjectView> accept(
      CurrentUser user, @PathVariable UUID id, ExpectedVersion expected) {
    return change(user, id, expected, at -> new AcceptProject(user.id(), rules, at));
  }

  @PostMapping("/return")
  @Operation(summary = "Return a proposal to its registrar")
  ResponseEntity<ProjectView> giveBack(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody ReasonRequest request) {
    return change(user, id, expected, at -> new ReturnProject(user.id(), request.reason(), at));
  }

  @PostMapping("/rejection")
  @Operation(summary = "Reject a proposal for good")
  ResponseEntity<ProjectView> reject(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody RejectionRequest request) {
    return change(
        user,
        id,
        expected,
        at -> new RejectProject(user.id(), request.reasonCode(), request.reason(), at));
  }

  @PostMapping("/own-site-acceptance")
  @Operation(summary = "Accept the site that the project brings")
  ResponseEntity<ProjectView> acceptOwnSite(
      CurrentUser user, @PathVariable UUID id, ExpectedVersion expected) {
    return change(user, id, expected, at -> new AcceptOwnSite(user.id(), at));
  }

  @PostMapping("/shares-acceptance")
  @Operation(summary = "Accept the shares that are proposed")
  ResponseEntity<ProjectView> acceptShares(
      CurrentUser user, @PathVariable UUID id, ExpectedVersion expected) {
    return change(user, id, expected, at -> new AcceptShares(user.id(), rules, at));
  }

  private ResponseEntity<ProjectView> change(
      CurrentUser user,
      UUID id,
      ExpectedVersion expected,
      Function<Instant, ProjectCommand> command) {
    return ProjectController.answer(projects.change(user, id.toString(), expected, command));
  }
}
