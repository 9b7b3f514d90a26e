package io.groundwork.projects.agreement;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.projects.agreement.domain.Progress;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.Stage;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When a project that carries out an action item moves, then the item progresses. */
@Component
class ProgressListener implements EventHandler {

  private final AgreementService agreements;

  ProgressListener(AgreementService agreements) {
    this.agreements = agreements;
  }

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PROJECT);
  }

  @Override
  public void on(Event event) {
    switch (event.payload()) {
      case ProjectRegistered e -> assign(e.getProjectId(), e.getDetails());
      case ProjectRevised e -> {
        assign(e.getProjectId(), e.getDetails());
        agreements.report(e.getProjectId(), Progress.PROPOSED);
      }
      case StageEntered e when e.getStage() != Stage.UNKNOWN ->
          agreements.report(e.getProjectId(), Progress.valueOf(e.getStage().name()));
      default -> {}
    }
  }

  private void assign(String projectId, ProjectDetails details) {
    if (details.getAgreementId() instanceof String agreement
        && details.getActionItemId() instanceof String item) {
      agreements.assign(agreement, item, projectId);
    }
  }
}
