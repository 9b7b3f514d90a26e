package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.AttachDocument;
import io.groundwork.projects.project.domain.ProjectCommand.RemoveDocument;
import io.groundwork.projects.project.domain.ProjectEvent.DocumentAttached;
import io.groundwork.projects.project.domain.ProjectEvent.DocumentRemoved;
import java.util.List;

/** Papers come and go while a project lives. */
final class Papers {
  private Papers() {}

  static List<ProjectEvent> attach(ProjectState.Live s, AttachDocument c) {
    if (s.dossier().document(c.document().documentId()).isPresent()) {
      throw new ProjectRefused(
          "document " + c.document().documentId() + " is attached already; remove it first");
    }
    return List.of(new DocumentAttached(s.dossier().id(), c.document(), c.at()));
  }

  static List<ProjectEvent> remove(ProjectState.Live s, RemoveDocument c) {
    if (s.dossier().document(c.documentId()).isEmpty()) {
      throw new ProjectRefused("document " + c.documentId() + " is not attached");
    }
    return List.of(new DocumentRemoved(s.dossier().id(), c.documentId(), c.reason(), c.at()));
  }
}
