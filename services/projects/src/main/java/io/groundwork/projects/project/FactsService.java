package io.groundwork.projects.project;

import io.groundwork.projects.project.domain.CompensationStep;
import io.groundwork.projects.project.domain.ProjectCommand.CloseFinancing;
import io.groundwork.projects.project.domain.ProjectCommand.LoseTrack;
import io.groundwork.projects.project.domain.ProjectCommand.RecordCompensation;
import io.groundwork.projects.project.domain.ProjectCommand.SecureTrack;
import io.groundwork.projects.project.domain.Track;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts of other services become commands. {@code cause} is the event that states the fact. */
@Service
@Transactional
public class FactsService {

  private final ProjectService projects;
  private final FactsProjection facts;

  FactsService(ProjectService projects, FactsProjection facts) {
    this.projects = projects;
    this.facts = facts;
  }

  public void secured(String project, Track track, UUID cause) {
    projects.note(project, at -> new SecureTrack(track, cause.toString(), at));
  }

  public void lost(String project, Track track, UUID cause, String reason) {
    projects.note(project, at -> new LoseTrack(track, cause.toString(), reason, at));
  }

  public void closed(String project, UUID cause) {
    projects.note(project, at -> new CloseFinancing(cause.toString(), facts.of(project), at));
  }

  /** Kept until the steps before it are done, should it come early. */
  public void undone(String project, CompensationStep step, UUID cause) {
    facts.undone(project, step, cause.toString());
    projects.note(project, at -> new RecordCompensation(facts.undone(project), at));
  }
}
