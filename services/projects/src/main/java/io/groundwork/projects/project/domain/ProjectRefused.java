package io.groundwork.projects.project.domain;

/** A command that the project's state does not allow; nothing has happened. */
public final class ProjectRefused extends RuntimeException {
  public ProjectRefused(String reason) {
    super(reason);
  }

  static ProjectRefused notIn(ProjectState state, ProjectCommand command) {
    var where =
        switch (state) {
          case ProjectState.Absent _ -> "for a project that is not registered";
          case ProjectState.Registered r -> "in stage " + r.stage();
        };
    return new ProjectRefused(command.getClass().getSimpleName() + " is not possible " + where);
  }
}
