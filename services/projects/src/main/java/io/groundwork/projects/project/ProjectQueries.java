package io.groundwork.projects.project;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.journal.Versioned;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.groundwork.projects.project.domain.EntryRules;
import io.groundwork.projects.project.domain.Gate;
import io.groundwork.projects.project.domain.ProjectEvent;
import io.groundwork.projects.project.domain.ProjectState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from journal and rows, each to those who may see it. */
@Service
class ProjectQueries {

  private final EventStore<ProjectState, ProjectEvent> projects;
  private final ProjectProjection rows;
  private final FactsProjection facts;
  private final EntryRules rules;
  private final Clock clock;

  ProjectQueries(
      EventStore<ProjectState, ProjectEvent> projects,
      ProjectProjection rows,
      FactsProjection facts,
      EntryRules rules,
      Clock clock) {
    this.projects = projects;
    this.rows = rows;
    this.facts = facts;
    this.rules = rules;
    this.clock = clock;
  }

  /** Needs no transaction: what is folded up to a version is whole, whatever is recorded after. */
  ProjectView find(CurrentUser user, String id) {
    return view(user, id, projects.load(id));
  }

  @Transactional(readOnly = true)
  ProjectView asOf(CurrentUser user, String id, Instant instant) {
    find(user, id);
    return view(user, id, projects.asOf(id, instant));
  }

  @Transactional(readOnly = true)
  Gate gate(CurrentUser user, String id) {
    var found = ProjectService.registered(projects.load(id), id);
    ProjectAccess.checkRead(user, found);
    return Gate.of(found, rules, facts.of(id), LocalDate.now(clock));
  }

  @Transactional(readOnly = true)
  List<Recorded<ProjectEvent>> journal(CurrentUser user, String id) {
    find(user, id);
    return projects.history(id);
  }

  @Transactional(readOnly = true)
  Page<ProjectRow> list(
      CurrentUser user,
      ProjectFilter filter,
      ProjectSort sort,
      @Nullable Cursor cursor,
      int limit) {
    var after = cursor == null ? null : sort.read(cursor);
    var found = rows.list(filter, ProjectAccess.visibleOwner(user), sort, after, limit + 1);
    return Page.of(found, limit, sort::position);
  }

  private static ProjectView view(CurrentUser user, String id, Versioned<ProjectState> found) {
    var project = ProjectService.registered(found, id);
    ProjectAccess.checkRead(user, project);
    return ProjectView.of(project, found.version());
  }
}
