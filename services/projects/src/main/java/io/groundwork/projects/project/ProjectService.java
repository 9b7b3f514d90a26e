package io.groundwork.projects.project;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Versioned;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.agreement.AgreementService;
import io.groundwork.projects.project.domain.BrokenRule;
import io.groundwork.projects.project.domain.Project;
import io.groundwork.projects.project.domain.ProjectCommand;
import io.groundwork.projects.project.domain.ProjectCommand.ReachMilestone;
import io.groundwork.projects.project.domain.ProjectCommand.RegisterProject;
import io.groundwork.projects.project.domain.ProjectCommand.ReviseProject;
import io.groundwork.projects.project.domain.ProjectDetails;
import io.groundwork.projects.project.domain.ProjectEvent;
import io.groundwork.projects.project.domain.ProjectState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, decide, append: one transaction per command. */
@Service
@Transactional
public class ProjectService {

  private final EventStore<ProjectState, ProjectEvent> projects;
  private final AgreementService agreements;
  private final FactsProjection facts;
  private final Clock clock;

  ProjectService(
      EventStore<ProjectState, ProjectEvent> projects,
      AgreementService agreements,
      FactsProjection facts,
      Clock clock) {
    this.projects = projects;
    this.agreements = agreements;
    this.facts = facts;
    this.clock = clock;
  }

  ProjectView register(String id, ProjectDetails details) {
    checkAgreement(details);
    return execute(id, ExpectedVersion.ANY, _ -> {}, at -> new RegisterProject(id, details, at));
  }

  /** A command of somebody who works for the project's owner. */
  ProjectView change(
      CurrentUser user,
      String id,
      ExpectedVersion expected,
      Function<Instant, ProjectCommand> command) {
    return execute(
        id, expected, found -> ProjectAccess.checkChange(user, registered(found, id)), command);
  }

  ProjectView revise(
      CurrentUser user, String id, ExpectedVersion expected, ProjectDetails details) {
    checkAgreement(details);
    return change(user, id, expected, at -> new ReviseProject(details, at));
  }

  ProjectView reach(
      CurrentUser user, String id, ExpectedVersion expected, String code, LocalDate on) {
    return change(user, id, expected, at -> new ReachMilestone(code, on, facts.of(id), at));
  }

  /** A fact of another service. One about a project nobody registered here changes nothing. */
  public void note(String id, Function<Instant, ProjectCommand> command) {
    projects.execute(id, state -> Project.decide(state, command.apply(clock.instant())));
  }

  static ProjectState.Registered registered(Versioned<ProjectState> found, String id) {
    return registered(found.state(), id);
  }

  private static ProjectState.Registered registered(ProjectState found, String id) {
    if (found instanceof ProjectState.Registered project) {
      return project;
    }
    throw new NotFound("project", id);
  }

  private void checkAgreement(ProjectDetails details) {
    if (details.agreementId() instanceof String agreement) {
      agreements.checkItem(details.organisation(), agreement, details.actionItemId());
    }
  }

  private ProjectView execute(
      String id,
      ExpectedVersion expected,
      Consumer<ProjectState> allowed,
      Function<Instant, ProjectCommand> command) {
    try {
      var asked = command.apply(clock.instant());
      var done = projects.execute(id, expected, allowed, state -> Project.decide(state, asked));
      return ProjectView.of(registered(done, id), done.version());
    } catch (BrokenRule rule) {
      throw new InvalidField(rule.field(), rule.detail(), rule.remedy());
    }
  }
}
