package io.groundwork.projects.project;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.project.domain.MilestoneKind;
import io.groundwork.projects.project.domain.ProjectCommand.PlanMilestone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Milestones, planned and reached. */
@RestController
@RequestMapping("/projects/{id}/milestones")
@RequiresRole("REGISTRAR")
@Tag(name = "milestones")
class MilestoneController {

  record MilestoneRequest(
      @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String code,
      @NotNull MilestoneKind kind,
      @NotBlank @Size(max = 200) @WithoutContacts String title,
      @NotNull LocalDate dueOn) {}

  record ReachedRequest(@NotNull LocalDate reachedOn) {}

  private final ProjectService projects;

  MilestoneController(ProjectService projects) {
    this.projects = projects;
  }

  @PostMapping
  @Operation(summary = "Plan a milestone, or plan it anew while it is not reached")
  ResponseEntity<ProjectView> plan(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody MilestoneRequest m) {
    return ProjectController.answer(
        projects.change(
            user,
            id.toString(),
            expected,
            at -> new PlanMilestone(m.code(), m.kind(), m.title(), m.dueOn(), at)));
  }

  @PostMapping("/{code}/reached")
  @Operation(summary = "Report a milestone reached; the last of a stage moves the project on")
  ResponseEntity<ProjectView> reach(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String code,
      ExpectedVersion expected,
      @Valid @RequestBody ReachedRequest request) {
    return ProjectController.answer(
        projects.reach(user, id.toString(), expected, code, request.reachedOn()));
  }
}
