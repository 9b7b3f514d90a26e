package io.groundwork.projects.project;

import io.groundwork.platform.answer.AnsweredByVersion;
import io.groundwork.platform.problem.Problem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registration, revision and everything that reads. */
@RestController
@RequestMapping("/projects")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "projects")
class ProjectController {

  private final ProjectService projects;
  private final ProjectQueries queries;

  ProjectController(ProjectService projects, ProjectQueries queries) {
    this.projects = projects;
    this.queries = queries;
  }

  @PostMapping
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Register a project")
  ResponseEntity<ProjectView> register(
      CurrentUser user, @Valid @RequestBody ProjectStatement statement) {
    var id = statement.id() == null ? UUID.randomUUID() : statement.id();
    var view = projects.register(id.toString(), statement.toDetails(user));
    return ResponseEntity.created(URI.create("/projects/" + id))
        .eTag(Etag.of(view.version()))
        .body(view);
  }

  @PutMapping("/{id}")
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Revise a proposal; If-Match is required")
  ResponseEntity<ProjectView> revise(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody ProjectStatement statement) {
    if (expected.equals(ExpectedVersion.ANY)) {
      var missing =
          new Problem.Invalid("If-Match", "is missing", "send the ETag of your last read");
      throw new ProblemException(
          ProblemType.VERSION_REQUIRED, "A revision needs the version it revises.", missing);
    }
    return answer(projects.revise(user, id.toString(), expected, statement.toDetails(user)));
  }

  @GetMapping("/{id}")
  @AnsweredByVersion(topic = ProjectMessages.TOPIC)
  @Operation(summary = "A project now, or as it was recorded at an instant")
  ResponseEntity<ProjectView> find(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant asOf) {
    return answer(
        asOf == null ? queries.find(user, id.toString()) : queries.asOf(user, id.toString(), asOf));
  }

  @GetMapping("/{id}/gate")
  @Operation(summary = "What blocks the next stage, who must act, and since when")
  GateView gate(CurrentUser user, @PathVariable UUID id) {
    return GateView.of(queries.gate(user, id.toString()));
  }

  @GetMapping("/{id}/journal")
  @Operation(summary = "Every event of the project, oldest first")
  Page<JournalEntry> journal(CurrentUser user, @PathVariable UUID id) {
    var entries = queries.journal(user, id.toString()).stream().map(JournalEntry::of).toList();
    return new Page<>(entries, null);
  }

  @GetMapping
  @Operation(summary = "Projects, filtered, sorted and paged")
  Page<ProjectRow> list(
      CurrentUser user,
      @Valid ProjectFilter filter,
      @RequestParam(defaultValue = "REGISTERED") ProjectSort sort,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return queries.list(user, filter, sort, cursor, limit);
  }

  static ResponseEntity<ProjectView> answer(ProjectView view) {
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }
}
