package io.groundwork.projects.project;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.project.domain.Document;
import io.groundwork.projects.project.domain.ProjectCommand.AttachDocument;
import io.groundwork.projects.project.domain.ProjectCommand.RemoveDocument;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers by kind, title, hash and expiry; the files are kept elsewhere. */
@RestController
@RequestMapping("/projects/{id}/documents")
@RequiresRole("REGISTRAR")
@Tag(name = "documents")
class DocumentController {

  record DocumentRequest(
      @Nullable UUID documentId,
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String kind,
      @NotBlank @Size(max = 200) @WithoutContacts String title,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
      @Nullable LocalDate expiresOn) {

    Document toDocument(Instant at) {
      var id = documentId == null ? UUID.randomUUID() : documentId;
      return new Document(id.toString(), kind, title, sha256, expiresOn, at);
    }
  }

  record RemovalRequest(@NotBlank @Size(max = 2000) @WithoutContacts String reason) {}

  private final ProjectService projects;

  DocumentController(ProjectService projects) {
    this.projects = projects;
  }

  @PostMapping
  @Operation(summary = "Attach a paper")
  ResponseEntity<ProjectView> attach(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody DocumentRequest request) {
    return ProjectController.answer(
        projects.change(
            user, id.toString(), expected, at -> new AttachDocument(request.toDocument(at), at)));
  }

  @PostMapping("/{documentId}/removal")
  @Operation(summary = "Remove a paper")
  ResponseEntity<ProjectView> remove(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable UUID documentId,
      ExpectedVersion expected,
      @Valid @RequestBody RemovalRequest request) {
    return ProjectController.answer(
        projects.change(
            user,
            id.toString(),
            expected,
            at -> new RemoveDocument(documentId.toString(), request.reason(), at)));
  }
}
